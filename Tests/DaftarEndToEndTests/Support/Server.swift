import Foundation
import Glibc

/// `daftar serve` under way, and what it answers on a socket of its own.
struct Server {
    let program: RunningProgram
    let port: UInt16

    /// Starts it on any port that is free, and waits until it listens.
    init(_ desk: Desk, _ arguments: String..., environment: [String: String] = [:]) throws {
        let words = ["serve", "--port", "0"] + arguments
        program = try desk.daftar.program(words, environment: environment).start()
        guard program.waitForOutput("/\n"),
            let port = program.stdout.text.firstMatch(of: /:([0-9]+)\/\n/).flatMap({ UInt16($0.1) })
        else { throw HarnessError("serve: \(program.stderr.text)") }
        self.port = port
    }

    /// The whole answer to a page that is asked for by itself.
    func get(_ target: String, _ fields: String..., host: String = "127.0.0.1") throws -> String {
        let lines = ["GET \(target) HTTP/1.1", "Host: \(host)", "Connection: close"] + fields
        return try ask(lines.map { $0 + "\r\n" }.joined() + "\r\n")
    }

    /// What comes back for these bytes until the other side closes.
    func ask(_ bytes: String) throws -> String {
        let connection = try Connection(to: port)
        connection.send(bytes)
        return connection.rest()
    }
}

/// A TCP connection to this machine, with half a minute for each wait.
final class Connection {
    private let socket: Int32

    init(to port: UInt16) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var wait = timeval(tv_sec: 30, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let answer = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
        }
        guard answer == 0 else { throw HarnessError("connect", errno) }
    }

    deinit { close(socket) }

    func send(_ text: String) {
        _ = Array(text.utf8).withUnsafeBytes {
            Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
    }

    /// What has come once there is something; empty where the other side has closed.
    func next() -> String {
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(socket, &bytes, bytes.count, 0)
        return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : ""
    }

    /// All that comes until the other side closes.
    func rest() -> String {
        var text = ""
        while case let part = next(), !part.isEmpty { text += part }
        return text
    }
}
