internal import Glibc
import Foundation
import Synchronization

/// Clients that begin a request and never end it: each sends a byte a second. One that is let go comes back.
final class SlowClients: Sendable {
    private let isOver = Mutex(false)
    private let connected = Mutex(0)

    init(_ count: Int, port: UInt16) {
        Thread.detachNewThread { [self] in
            var clients = [Int32](repeating: -1, count: count)
            while !isOver.withLock({ $0 }) {
                for index in clients.indices {
                    if clients[index] < 0 { clients[index] = Self.connect(port) }
                    let isHeld = clients[index] >= 0 && Self.send(clients[index])
                    if !isHeld, clients[index] >= 0 {
                        close(clients[index])
                        clients[index] = -1
                    }
                }
                connected.withLock { $0 = clients.count { $0 >= 0 } }
                usleep(1_000_000)
            }
            for client in clients where client >= 0 { close(client) }
        }
    }

    /// How many are connected now.
    var count: Int { connected.withLock { $0 } }

    func stop() { isOver.withLock { $0 = true } }

    /// A connection with the beginning of a request, or -1.
    private static func connect(_ port: UInt16) -> Int32 {
        let client = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let code = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(client, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        let head = Array("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ".utf8)
        guard code == 0, Glibc.send(client, head, head.count, Int32(MSG_NOSIGNAL)) == head.count else {
            close(client)
            return -1
        }
        return client
    }

    private static func send(_ client: Int32) -> Bool {
        Glibc.send(client, [UInt8(ascii: "x")], 1, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)) == 1
    }
}
