"""What tests of the site can use: that of the bundled dataset."""

import pytest

from diplo_cli.serving.site import Site
from tests.conftest import BUNDLED
from tests.serving import site_of


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Make the site of the bundled dataset."""
    return site_of(tmp_path_factory.mktemp("site"), BUNDLED)
