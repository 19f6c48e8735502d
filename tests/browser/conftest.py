"""What the browser's tests need beside the cast."""

import pytest


@pytest.fixture(scope="session")
def base_url() -> str:
    """None of its own: each test asks the live server. (The plugin's fixture warns, and warnings are errors here.)"""
    return ""
