"""The entry point of `diplo` and of `python -m diplo_cli`."""

import gc
import sys

LONGEST_END = 10  # seconds for what is unfinished to be removed


def main() -> None:
    """Run the command line and exit with its code.

    A command lives for milliseconds: collecting garbage costs more than it frees. What works
    long turns the collector on again. A process that is told to end does so as at Ctrl-C, with
    128 and the signal's number: what is unfinished is removed first.
    """
    gc.disable()
    told = 0
    minded: list[int] = []

    def end(number: int, _frame: object) -> None:
        nonlocal told
        import os

        told = number
        signal.signal(number, signal.SIG_IGN)  # `timeout` tells it twice
        signal.signal(signal.SIGALRM, lambda *_: os._exit(128 + number))
        signal.alarm(LONGEST_END)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # whoever reads no more holds nothing up
        sys.unraisablehook = lambda _: None  # where what is raised here can't rise
        raise SystemExit

    try:
        try:
            import signal

            for each in (signal.SIGTERM, signal.SIGHUP):
                if signal.getsignal(each) is signal.SIG_DFL:  # else nohup has it ignored
                    signal.signal(each, end)
                    minded.append(each)
            from diplo_cli.cli.run import run

            code = run(sys.argv[1:])
        finally:
            import signal

            signal.signal(signal.SIGINT, signal.SIG_IGN)  # nothing is left to be interrupted
            for number in minded:
                signal.signal(number, signal.SIG_DFL)  # nor to be removed
    except (KeyboardInterrupt, SystemExit):
        code = 130
    if "duckdb" not in sys.modules:  # which complains of whatever isn't taken down
        gc.freeze()  # so that Python's end has nothing to go through
    sys.exit(128 + told if told else code)


if __name__ == "__main__":
    main()
