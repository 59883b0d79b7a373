"""`python -m ayni.reading …` is the command line of the reader."""

import sys

from ayni.reading.cli import main

sys.exit(main(sys.argv[1:]))
