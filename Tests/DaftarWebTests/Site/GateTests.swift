import DaftarWeb
import Testing

@Suite struct GateTests {
    private func status(_ room: Newsroom, _ headers: [String: String]) -> Int {
        room.site.respond(to: WebRequest(.get, "/timeline", headers: headers)).status
    }

    @Test(arguments: [
        ("127.0.0.1", 200), ("127.0.0.1:8042", 200), ("localhost:1", 200), ("LOCALHOST", 200),
        ("[::1]:8042", 200),
        ("evil.example", 403), ("127.0.0.1.evil.example", 403), ("localhost.evil.example:8042", 403),
        ("evil.example:127.0.0.1", 400), ("", 400), ("local host", 400), ("[::1", 400), ("10.0.0.1", 403),
    ])
    func `only names of this machine are let in`(host: String, expected: Int) throws {
        #expect(status(try Newsroom(), ["host": host]) == expected)
    }

    @Test func `a request that names no host is refused`() throws {
        #expect(status(try Newsroom(), [:]) == 400)
    }

    @Test(arguments: [
        ("http://127.0.0.1:8042", 200), ("https://127.0.0.1:8042", 200), ("http://127.0.0.1:1", 403),
        ("http://evil.example", 403), ("null", 403),
    ])
    func `a page of another site may not ask`(origin: String, expected: Int) throws {
        #expect(status(try Newsroom(), ["host": "127.0.0.1:8042", "origin": origin]) == expected)
    }

    @Test func `with a token, whoever knows it may come by any name`() throws {
        let room = try Newsroom(gate: .token("0123456789abcdef"))
        let host = "desk.example"
        #expect(status(room, ["host": host]) == 401)
        #expect(status(room, ["host": host, "authorization": "Bearer 0123456789abcdef"]) == 200)
        #expect(status(room, ["host": host, "authorization": "Bearer 0123456789abcdeg"]) == 401)
        #expect(status(room, ["host": host, "authorization": "Bearer 0123456789abcdef0"]) == 401)
        // "ana:0123456789abcdef" and "ana:wrong" in Base64.
        #expect(status(room, ["host": host, "authorization": "Basic YW5hOjAxMjM0NTY3ODlhYmNkZWY="]) == 200)
        #expect(status(room, ["host": host, "authorization": "Basic YW5hOndyb25n"]) == 401)
        #expect(status(room, ["host": host, "authorization": "Basic !"]) == 401)
        let refused = room.site.respond(to: WebRequest(.get, "/timeline", headers: ["host": host]))
        #expect(refused.headers["WWW-Authenticate"]?.hasPrefix("Basic ") == true)
        #expect(!refused.text.contains("ferry"))
    }
}
