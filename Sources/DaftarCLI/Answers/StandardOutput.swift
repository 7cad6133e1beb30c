import DaftarJournal
import Glibc

extension Session {
    /// Writes to standard output, ending the line. That nobody reads it any more is no error.
    func put(_ text: String) throws {
        guard !text.isEmpty else { return }
        var bytes = Array(text.utf8)
        if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if written >= 0 {
                rest = rest.dropFirst(written)
            } else if errno == EPIPE {
                return
            } else if errno != EINTR {
                throw Problem(
                    .failed, "the answer could not be written", at: "standard output",
                    why: String(cString: strerror(errno)), mend: "make room where it goes, then ask again")
            }
        }
    }
}
