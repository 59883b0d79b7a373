"""`python -m ayni.matching …` is the command `match` without the rest of Ayni."""

import sys

from ayni.matching.cli import main

sys.exit(main(sys.argv[1:]))
