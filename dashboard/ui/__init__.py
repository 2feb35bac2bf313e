"""The page, and the only home of Streamlit beside `app.py` and `serve.py`."""
