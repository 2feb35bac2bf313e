"""The one style sheet of the page: layout that Streamlit's own containers can't have.

It is served as a file, and is the same in light and dark: Streamlit sets the page's color-scheme,
which light-dark() follows at once. Sent with each run it lost: 5 KB, and a late first layout.

Test ids are those of Streamlit 1.67; look again at each upgrade.
"""

from functools import cache
from string import Template

from dashboard.ui.fonts import font_faces
from dashboard.ui.theme import TOKENS

_FONTS = "../../../app/static/fonts"  # from /dateline/style/<version>/
_SHEET = Template("""
[data-testid=stMainBlockContainer]{padding:60px 24px 12px}
[data-testid=stHeader]{border-bottom:1px solid $rule}
[data-testid=stTopNavLink]:focus-visible,[data-testid=stSidebarNavLink]:focus-visible{
  outline:2px solid $accent;outline-offset:2px}
[data-testid=stBaseButton-primary]{color:$onaccent}
[data-testid=stMultiSelectTagsContainer] [data-tag]{background:$soft;color:$ink}
[data-testid=stButtonGroup] button{min-height:36px}
[data-testid=stMarkdownContainer] img{vertical-align:-2px}
[data-testid=stMainBlockContainer]>[data-testid=stVerticalBlock]{gap:8px}
.st-key-top{gap:8px;min-height:80px}
.st-key-when{min-height:180px}
.st-key-filters{flex-wrap:wrap;gap:8px}
.st-key-filters>*{flex:0 0 auto!important;min-width:0}
.st-key-filters>.stElementContainer:has([data-testid=stTextInput]),
  .st-key-filters>.st-key-w_text{flex:1 1 160px!important;width:auto!important}
.st-key-busbox,[data-testid=stLayoutWrapper]:has(>.st-key-themebox),.st-key-themebox{display:none}
.st-key-prose{max-width:760px}
.st-key-fold{display:none}
.st-key-w_kinds .stMarkdownColoredText{color:inherit!important}
.st-key-chips{min-height:36px}
.st-key-chips [data-testid=stBaseButton-secondary]{min-height:24px;height:24px;padding:0 10px;
  border-radius:12px;font-size:13px;border-color:$accent}
.st-key-chips [data-testid=stElementContainer]:has([data-testid=stBaseButton-secondary]){
  max-width:min(420px,100%)}
.st-key-chips [data-testid=stBaseButton-tertiary]{min-height:24px;color:$accent}
.st-key-notice_link,.st-key-notice_faults{background:$chrome;border-left:4px solid $accent;
  padding:8px 16px}
.st-key-notice_link{flex-wrap:nowrap!important;gap:16px}
.st-key-notice_link>[data-testid=stElementContainer]:first-child{flex:1 1 0!important;
  min-width:0!important}
.st-key-w_tab button{border:0!important;background:none!important;border-radius:0!important;
  padding:0 2px!important;margin-right:20px;color:$ink2}
.st-key-w_tab{border-bottom:1px solid $rule}
.st-key-w_tab button[aria-checked=true],.st-key-w_tab button[kind=segmented_controlActive]{
  color:$ink!important;font-weight:600;box-shadow:inset 0 -2px 0 $accent}
/* the page is one column of the window's height; the work area takes what is left */
@media (min-width:1024px){
  [data-testid=stMainBlockContainer]:has(.st-key-work){height:100dvh;min-height:640px;
    display:flex;flex-direction:column}
  [data-testid=stMainBlockContainer] :is([data-testid=stVerticalBlock],
    [data-testid=stLayoutWrapper]):has(.st-key-work){flex:1 1 0!important;min-height:0;
    flex-wrap:nowrap}
  /* many notices or chips make the page scroll, and do not squash the map */
  [data-testid=stLayoutWrapper]:has(>.st-key-work){min-height:480px!important}
  .st-key-work{height:100%!important;min-height:0;flex-wrap:nowrap!important;
    align-items:stretch!important;gap:24px}
  [data-testid=stLayoutWrapper]:has(>.st-key-left){flex:880 1 0!important;min-width:0;min-height:0}
  [data-testid=stLayoutWrapper]:has(>.st-key-right){flex:488 1 0!important;min-width:0;
    min-height:0}
  .st-key-left,.st-key-right{height:100%!important;min-height:0;flex-wrap:nowrap!important}
  [data-testid=stLayoutWrapper]:has(>.st-key-map){flex:1 1 0!important;min-height:0}
  .st-key-map{height:100%!important;min-height:0}
  .st-key-map [data-testid=stElementContainer]{flex:1 1 0!important;min-height:0;
    position:relative;height:100%}
  .st-key-map iframe{position:absolute;inset:0;height:100%!important;width:100%!important}
  [data-testid=stLayoutWrapper]:has(>.st-key-pane){flex:1 1 0!important;min-height:0}
  .st-key-pane{height:100%!important;min-height:0}
  .st-key-reader,.st-key-pane>*{flex:1 1 0!important;min-height:0}
  .st-key-card{--card-max:calc(56dvh - 104px);flex:0 0 auto}
}
@media (max-width:1279px){
  .st-key-w_kinds .stMarkdownColoredText{position:absolute;width:1px;height:1px;overflow:hidden;
    clip-path:inset(50%);white-space:nowrap}
}
@media (max-width:1023px){
  .st-key-top{min-height:124px}
  .st-key-map{min-height:426px}
  .st-key-work{flex-direction:column!important}
  .st-key-work>[data-testid=stLayoutWrapper]{width:100%!important;flex:none!important}
  .st-key-map iframe{height:420px!important;width:100%!important}
  [data-testid=stLayoutWrapper]:has(>.st-key-pane){height:70dvh}
  .st-key-pane{height:100%!important}
}
@media (max-width:639px){
  .st-key-top{min-height:97px}
  .st-key-map{min-height:326px}
  .st-key-when{min-height:226px}
  [data-testid=stMainBlockContainer]{padding-left:16px;padding-right:16px}
  .st-key-map iframe{height:320px!important}
  .st-key-fold{display:block}
  .st-key-fold label{height:36px;padding:0 12px;border:1px solid $field;border-radius:4px;
    align-items:center}
  .st-key-fold label>span+div{display:none}
  .st-key-fold label:focus-within{outline:2px solid $accent;outline-offset:2px}
  .st-key-fold label::after{content:"▾";margin-left:8px;color:$ink2}
  .st-key-fold:has(input:checked) label::after{content:"▴"}
  [data-testid=stMainBlockContainer]:not(:has(.st-key-fold input:checked)) .st-key-filters{
    display:none}
  .st-key-filters>.st-key-w_actors{width:100%!important}
  .st-key-w_kinds,.st-key-w_kinds>div{max-width:100%}
}
/* Streamlit's frames are always light: the colour is handed down, as computed outside */
.st-key-map{border-color:$rule}
.st-key-map *{border-color:inherit}
.st-key-map iframe{border-width:1px;border-style:solid;border-radius:4px}
@media (prefers-reduced-motion:reduce){
  *{transition:none!important;animation:none!important;scroll-behavior:auto!important}
}
""")


@cache
def style_sheet() -> str:
    """Return the style sheet, its colours those of light and of dark."""
    dark = TOKENS["dark"]
    colours = {name: f"light-dark({light},{dark[name]})" for name, light in TOKENS["light"].items()}
    return font_faces(_FONTS) + _SHEET.substitute(colours)
