import DaftarJournal
import Glibc

/// Writing to the standard streams.
enum Stream {
    /// Writes the whole text; the error number where that did not work. Nobody reading any more is no error.
    @discardableResult
    static func write(_ text: String, to descriptor: Int32) -> Int32? {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written >= 0 {
                rest = rest.dropFirst(written)
            } else if errno == EPIPE {
                return nil
            } else if errno != EINTR {
                return errno
            }
        }
        return nil
    }

    /// Talk beside the answer. What cannot be said is not worth failing for: the answer and the exit code stand.
    static func talk(_ text: String) { write(text, to: STDERR_FILENO) }

    /// The answer, with its line ended.
    static func answer(_ text: String) throws(Problem) {
        guard !text.isEmpty else { return }
        let line = text.utf8.last == UInt8(ascii: "\n") ? text : text + "\n"
        guard let number = write(line, to: STDOUT_FILENO) else { return }
        throw Problem(
            .failed, "the answer could not be written", at: "standard output",
            why: String(cString: strerror(number)), mend: "make room where it goes, then ask again")
    }

    /// Gives a closed standard stream's number to what cannot be written to: a file of the journal that is opened next
    /// would get it, and the answer with it.
    static func occupyClosed() {
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
            _ = open("/dev/null", O_RDONLY)
        }
    }

    /// A reader that goes away and a limit on file sizes are errors of a call here, not the end of the process.
    static func outliveSignals() {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
    }
}

extension Session {
    /// Writes to standard output, ending the line.
    func put(_ text: String) throws { try Stream.answer(text) }

    /// Tells of something that is done for good. Where that fails, the error is no reason to do it again.
    ///
    /// - Parameters:
    ///   - done: what is done, in words.
    ///   - look: the command that shows it.
    func tell(done: String, look: String, _ telling: () throws -> Void) throws {
        do {
            try telling()
        } catch {
            let problem = Problem(error)
            throw Problem(
                problem.kind, "\(done), but \(problem.what)", at: problem.place, why: problem.why,
                mend: "do not repeat it: \(look) shows it")
        }
    }
}
