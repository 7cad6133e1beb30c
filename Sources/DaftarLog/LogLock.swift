internal import Glibc

/// The right to append to a log, held by one process at a time and given up when the last reference goes.
///
/// It is an advisory `flock` on the log's folder itself, not on a file in it: no file has to be created or can be
/// deleted, and the lock goes with the process however it ends. It does not reach over most network file systems.
struct LogLock {
    private let folder: OpenFile

    /// Takes the lock, waiting for another process at most so long.
    init(on path: String, waitingFor bound: Duration, files: any LogFiles) throws(LogError) {
        guard let folder = try files.openIfPresent(path, for: .reading) else {
            throw LogError(.notALog, path: path)
        }
        let deadline = ContinuousClock.now + bound
        var pause: UInt32 = 500
        while flock(folder.descriptor, LOCK_EX | LOCK_NB) != 0 {
            let number = errno
            guard number == EWOULDBLOCK || number == EINTR else {
                throw LogError(errno: number, in: "flock", path: path, writing: false)
            }
            guard ContinuousClock.now < deadline else {
                throw LogError(.busy(holder: Self.holder(of: folder)), path: path)
            }
            usleep(pause)
            pause = min(2 * pause, 2_000)
        }
        self.folder = folder
    }

    /// The process that holds the lock, as `/proc/locks` has it.
    ///
    /// Nil where that file does not exist, where the process is in another namespace, or where the file system
    /// shows another device number there than to `fstat`.
    private static func holder(of folder: OpenFile) -> Int32? {
        var status = stat()
        guard fstat(folder.descriptor, &status) == 0,
            let table = try? SystemFiles().contentsOfPseudoFile("/proc/locks")
        else { return nil }
        let device = UInt64(status.st_dev)
        let major = (device >> 8 & 0xfff) | (device >> 32 & ~0xfff)
        let minor = (device & 0xff) | (device >> 12 & ~0xff)
        let identity = "\(hex(major)):\(hex(minor)):\(status.st_ino)"
        for line in table.split(separator: "\n") {
            // 12: FLOCK  ADVISORY  WRITE 4711 fe:01:1234567 0 EOF
            let fields = line.split(separator: " ")
            if fields.count > 5, fields[1] == "FLOCK", fields[5] == identity, let pid = Int32(fields[4]),
                pid > 0
            {
                return pid
            }
        }
        return nil
    }

    private static func hex(_ number: UInt64) -> String {
        (number < 16 ? "0" : "") + String(number, radix: 16)
    }
}

extension SystemFiles {
    /// The text of a file whose length the system does not tell.
    fileprivate func contentsOfPseudoFile(_ path: String) throws(LogError) -> String {
        try String(decoding: bytes(of: open(path, for: .reading), in: 0..<1 << 20), as: UTF8.self)
    }
}
