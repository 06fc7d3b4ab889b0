"""The entry point of `diplo` and of `python -m diplo_cli`."""

import gc
import sys


def main() -> None:
    """Run the command line and exit with its code.

    A command lives for milliseconds: collecting garbage costs more than it frees. What works
    long turns the collector on again.
    """
    gc.disable()
    try:
        try:
            from diplo_cli.cli.run import run

            code = run(sys.argv[1:])
        finally:
            import signal

            signal.signal(signal.SIGINT, signal.SIG_IGN)  # nothing is left to be interrupted
    except KeyboardInterrupt:
        code = 130
    if "duckdb" not in sys.modules:  # which complains of whatever isn't taken down
        gc.freeze()  # so that Python's end has nothing to go through
    sys.exit(code)


if __name__ == "__main__":
    main()
