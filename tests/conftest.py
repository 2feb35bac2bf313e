"""What holds for all tests: the same examples each time, nothing from a person's settings."""

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "dateline",
    deadline=None,  # two workers share two cores: a slow example is no fault
    derandomize=True,  # the same examples everywhere, so that a red test stays red
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("dateline")


@pytest.fixture(autouse=True)
def _own_settings_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATELINE_SEEDS", raising=False)
