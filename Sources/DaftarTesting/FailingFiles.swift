package import DaftarLog
internal import Glibc
internal import Synchronization

/// The operating system's files, until the n-th call goes wrong.
///
/// Run something once without a fault to learn how many ``calls`` it makes, then once for each of them.
package final class FailingFiles: LogFiles {
    package enum Fault: Hashable, Sendable {
        /// The call fails with this error number and does nothing.
        case error(Int32)
        /// A write takes half of its bytes and every later write fails for want of room. No other call is affected.
        case diskFull
        /// A write takes half of its bytes and says so.
        case shortWrite
        /// The process is gone before the call: it and all later calls do nothing and fail.
        case death
        /// The process is gone in the middle of the call: half of a write, or all of another operation, took place.
        case deathMidway
    }

    private struct State {
        let fault: Fault?
        let faultyCall: Int
        var calls = 0
        var isDead = false
        var isFull = false
        var power = PowerCut()
    }

    private let system = SystemFiles()
    private let state: Mutex<State>

    /// Makes the call with this number, counted from 0, go wrong.
    package init(_ fault: Fault? = nil, atCall faultyCall: Int = .max) {
        state = Mutex(State(fault: fault, faultyCall: faultyCall))
    }

    /// Lets another process take over: nothing is wrong yet, and calls are counted from 0 again.
    package func restart(_ fault: Fault? = nil, atCall faultyCall: Int = .max) {
        state.withLock { $0 = State(fault: fault, faultyCall: faultyCall, power: $0.power) }
    }

    /// How many calls were made.
    package var calls: Int { state.withLock { $0.calls } }

    /// Takes away what would not have outlasted a power cut, or some of it, as chance will have it.
    ///
    /// Call it when nothing uses the files any more.
    package func losePower(using generator: inout some RandomNumberGenerator) {
        state.withLock { $0.power.happen(using: &generator) }
    }

    package func open(_ path: String, for access: FileAccess) throws(LogError) -> OpenFile {
        try perform("open", path) { _ throws(LogError) in
            let isNew = access == .creating && (try? system.open(path, for: .reading)) == nil
            let file = try system.open(path, for: access)
            if access != .reading { state.withLock { $0.power.opened(file, isNew: isNew) } }
            return file
        }
    }

    package func names(in folder: String) throws(LogError) -> [String] {
        try perform("opendir", folder) { _ throws(LogError) in try system.names(in: folder) }
    }

    package func makeFolder(_ path: String) throws(LogError) {
        try perform("mkdir", path) { _ throws(LogError) in try system.makeFolder(path) }
    }

    package func syncFolder(_ path: String) throws(LogError) {
        try perform("fsync", path) { _ throws(LogError) in
            try system.syncFolder(path)
            state.withLock { $0.power.synced(folder: path) }
        }
    }

    package func length(of file: OpenFile) throws(LogError) -> Int {
        try perform("fstat", file.path) { _ throws(LogError) in try system.length(of: file) }
    }

    package func read(
        _ file: OpenFile, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
    ) throws(LogError) -> Int {
        try perform("pread", file.path) { _ throws(LogError) in
            try system.read(file, at: offset, into: buffer)
        }
    }

    package func write(
        _ bytes: UnsafeRawBufferPointer, to file: OpenFile, at offset: Int
    ) throws(LogError) -> Int {
        if state.withLock({ $0.isFull }) { throw LogError(errno: ENOSPC, in: "pwrite", path: file.path) }
        let half = UnsafeRawBufferPointer(rebasing: bytes.prefix((bytes.count + 1) / 2))
        return try perform("pwrite", file.path, isWrite: true) { isHalf throws(LogError) in
            try system.write(isHalf ? half : bytes, to: file, at: offset)
        }
    }

    package func truncate(_ file: OpenFile, to length: Int) throws(LogError) {
        try perform("ftruncate", file.path) { _ throws(LogError) in
            try system.truncate(file, to: length)
            state.withLock { $0.power.truncated(file, to: length) }
        }
    }

    package func sync(_ file: OpenFile) throws(LogError) {
        try perform("fdatasync", file.path) { _ throws(LogError) in
            try system.sync(file)
            let length = try system.length(of: file)
            state.withLock { $0.power.synced(file, length: length) }
        }
    }

    /// Does what a call does, unless it is the one to go wrong or the process is gone.
    private func perform<Result>(
        _ name: String, _ path: String, isWrite: Bool = false,
        _ body: (_ isHalf: Bool) throws(LogError) -> Result
    ) throws(LogError) -> Result {
        let (isDead, fault) = state.withLock { state in
            defer { state.calls += 1 }
            return (state.isDead, state.calls == state.faultyCall ? state.fault : nil)
        }
        let death = LogError(errno: EIO, in: name, path: path)
        if isDead { throw death }
        switch fault {
        case nil: return try body(false)
        case .error(let number): throw LogError(errno: number, in: name, path: path)
        case .shortWrite: return try body(isWrite)
        case .diskFull:
            state.withLock { $0.isFull = isWrite }
            return try body(isWrite)
        case .death:
            state.withLock { $0.isDead = true }
            throw death
        case .deathMidway:
            state.withLock { $0.isDead = true }
            _ = try body(isWrite)
            throw death
        }
    }
}
