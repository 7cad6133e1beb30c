internal import Glibc

/// The file operations of the operating system.
package struct SystemFiles: LogFiles {
    package init() {}

    package func open(_ path: String, for access: FileAccess) throws(LogError) -> OpenFile {
        let flags =
            switch access {
            case .reading: O_RDONLY
            case .writing: O_RDWR
            case .creating: O_RDWR | O_CREAT
            }
        // A pipe in a file's place would hold whoever opens it, and a device never ends.
        let descriptor = try call("open", path, writing: access != .reading) {
            Glibc.open(path, flags | O_CLOEXEC | O_NONBLOCK, 0o644)
        }
        let file = OpenFile(descriptor: descriptor, path: path)
        guard [S_IFREG, S_IFDIR].contains(try status(of: file).st_mode & S_IFMT) else {
            throw LogError(.damaged(.notAFile), path: path)
        }
        return file
    }

    package func names(in folder: String) throws(LogError) -> [String] {
        guard let directory = opendir(folder) else {
            throw LogError(errno: errno, in: "opendir", path: folder, writing: false)
        }
        defer { closedir(directory) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(directory) else { break }
            withUnsafePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: CChar.self, capacity: 256) { names.append(String(cString: $0)) }
            }
        }
        guard errno == 0 else { throw LogError(errno: errno, in: "readdir", path: folder, writing: false) }
        return names
    }

    package func makeFolder(_ path: String) throws(LogError) {
        do {
            _ = try call("mkdir", path) { mkdir(path, 0o755) }
        } catch  where error.errno == EEXIST {}
    }

    package func syncFolder(_ path: String) throws(LogError) {
        let folder = try open(path, for: .reading)
        _ = try call("fsync", path) { fsync(folder.descriptor) }
    }

    package func length(of file: OpenFile) throws(LogError) -> Int {
        try status(of: file).st_size
    }

    private func status(of file: OpenFile) throws(LogError) -> stat {
        var status = stat()
        _ = try call("fstat", file.path, writing: false) { fstat(file.descriptor, &status) }
        return status
    }

    package func read(
        _ file: OpenFile, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
    ) throws(LogError) -> Int {
        try call("pread", file.path, writing: false) {
            pread(file.descriptor, buffer.baseAddress, buffer.count, offset)
        }
    }

    package func write(
        _ bytes: UnsafeRawBufferPointer, to file: OpenFile, at offset: Int
    ) throws(LogError) -> Int {
        try call("pwrite", file.path) { pwrite(file.descriptor, bytes.baseAddress, bytes.count, offset) }
    }

    package func truncate(_ file: OpenFile, to length: Int) throws(LogError) {
        _ = try call("ftruncate", file.path) { ftruncate(file.descriptor, length) }
    }

    package func sync(_ file: OpenFile) throws(LogError) {
        _ = try call("fdatasync", file.path) { fdatasync(file.descriptor) }
    }

    /// Makes a system call until no signal interrupts it.
    private func call<Result: FixedWidthInteger & SignedInteger>(
        _ name: String, _ path: String, writing: Bool = true, _ body: () -> Result
    ) throws(LogError) -> Result {
        while true {
            let result = body()
            if result >= 0 { return result }
            let number = errno
            if number != EINTR { throw LogError(errno: number, in: name, path: path, writing: writing) }
        }
    }
}
