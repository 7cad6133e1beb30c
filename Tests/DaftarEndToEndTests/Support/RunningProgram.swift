import Foundation
import Glibc

/// A program under way, such as a server; killed with its children if it is let go before its end.
///
/// Its streams are files in memory rather than pipes: none can fill up, and what was written can be read at any
/// moment, after a sudden death too.
final class RunningProgram {
    private let process: ChildProcess
    private let input: MemoryFile
    private let output: MemoryFile
    private let error: MemoryFile

    init(_ program: Program, stdin: Data) throws {
        input = try MemoryFile(stdin)
        output = try MemoryFile()
        error = try MemoryFile()
        let streams = Spawn.Streams.descriptors(input.descriptor, output.descriptor, error.descriptor)
        process = ChildProcess(try Spawn(program: program, streams: streams).start())
    }

    /// What it has written until now.
    var stdout: Output { Output(data: output.contents) }
    var stderr: Output { Output(data: error.contents) }

    func send(signal: Int32) {
        process.send(signal: signal)
    }

    /// Waits until stdout holds `text`; false if the program ends, or the time is up, before it does.
    func waitForOutput(_ text: String, timeLimit: Duration = .seconds(60)) -> Bool {
        let deadline = ContinuousClock.now + timeLimit
        while !stdout.text.contains(text) {
            if process.poll() != nil || ContinuousClock.now >= deadline { return stdout.text.contains(text) }
            usleep(ChildProcess.pause)
        }
        return true
    }

    func wait(timeLimit: Duration = .seconds(60)) -> Outcome {
        let deadline = ContinuousClock.now + timeLimit
        while true {
            if let ending = process.poll(deadline: deadline) {
                return Outcome(ending: ending, stdout: stdout, stderr: stderr)
            }
            usleep(ChildProcess.pause)
        }
    }
}

/// An unnamed file that lives in memory. What others write to it does not move where we read.
private final class MemoryFile {
    let descriptor: Int32

    init(_ contents: Data = Data()) throws {
        descriptor = GNU.memfd_create("daftar-test", GNU.MFD_CLOEXEC)
        guard descriptor >= 0 else { throw HarnessError("memfd_create", errno) }
        let written = contents.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        guard written == contents.count else { throw HarnessError("writing standard input", errno) }
    }

    deinit {
        close(descriptor)
    }

    var contents: Data {
        var status = stat()
        fstat(descriptor, &status)
        var data = Data(count: Int(status.st_size))
        let count = data.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
        return data.prefix(max(0, count))
    }
}
