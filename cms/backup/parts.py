"""A stretch of a file as a file of its own, so that two stretches can be read in turn."""

import io
from typing import IO


class _Stretch(io.RawIOBase):
    def __init__(self, file: IO[bytes], start: int, size: int) -> None:
        self.file, self.start, self.size, self.at = file, start, size, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self.at = offset + {io.SEEK_SET: 0, io.SEEK_CUR: self.at, io.SEEK_END: self.size}[whence]
        return self.at

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # any writable buffer will do
        self.file.seek(self.start + self.at)
        data = self.file.read(max(0, min(len(buffer), self.size - self.at)))
        buffer[: len(data)] = data
        self.at += len(data)
        return len(data)


def part(file: IO[bytes], start: int, size: int) -> IO[bytes]:
    """The bytes from `start` on, so many; nothing behind them can be read."""
    return io.BufferedReader(_Stretch(file, start, size), 1 << 16)
