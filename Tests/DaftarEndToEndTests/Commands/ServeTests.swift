import Foundation
import Glibc
import Testing

@Suite struct ServeTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
    }

    private func status(_ answer: String) -> Int? {
        answer.firstMatch(of: /^HTTP\/1\.1 ([0-9]{3})/).flatMap { Int($0.1) }
    }

    @Test func `it prints its address, answers, and ends when it is told to`() throws {
        for signal in [SIGTERM, SIGINT] {
            let server = try Server(desk)
            #expect(server.program.stdout.text == "http://127.0.0.1:\(server.port)/\n")
            #expect(try server.get("/timeline").contains("<h1>What happened</h1>"))
            server.program.send(signal: signal)
            let outcome = server.program.wait()
            #expect(outcome.ending == .exited(0))
            #expect(outcome.stderr.text == "Serving The border desk. Stop with Control-C.\nStopped.\n")
        }
    }

    @Test func `what is recorded meanwhile is there at the next look`() throws {
        let server = try Server(desk)
        #expect(try !server.get("/timeline.csv").contains("A late remark"))
        try desk.record("log", "A late remark", "--on", "2023-09-16", "--kind", "remark")
        #expect(try server.get("/timeline.csv").contains("A late remark"))
        try desk.record("rebuild")
        try desk.record("log", "A later remark", "--on", "2023-09-17", "--kind", "remark")
        #expect(try server.get("/timeline.csv").contains("A later remark"))
    }

    @Test func `pages say in JSON what the command line says`() throws {
        let server = try Server(desk)
        let answer = try server.get("/timeline.json?asof=2023-09-15")
        let body = try #require(answer.firstRange(of: "\r\n\r\n").map { String(answer[$0.upperBound...]) })
        #expect(body == (try desk.run("timeline", "--asof", "2023-09-15", "--json")).stdout.text)
    }

    @Test func `other hosts and other sites are refused`() throws {
        let server = try Server(desk)
        #expect(status(try server.get("/timeline", host: "evil.example")) == 403)
        #expect(status(try server.get("/timeline", "Origin: http://evil.example")) == 403)
        #expect(status(try server.ask("GET / HTTP/1.0\r\n\r\n")) == 400)
    }

    @Test func `HEAD is told the length and gets nothing, many may be asked on one connection`() throws {
        let server = try Server(desk)
        let whole = try server.get("/timeline")
        let length = try #require(whole.firstMatch(of: /Content-Length: ([0-9]+)/)).1
        let head = try server.ask("HEAD /timeline HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        #expect(head.contains("Content-Length: \(length)\r\n"))
        #expect(head.hasSuffix("\r\n\r\n"))
        let connection = try Connection(to: server.port)
        for _ in 0..<3 {
            connection.send("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
            var answer = ""
            while !answer.hasSuffix("ok\n"), case let part = connection.next(), !part.isEmpty {
                answer += part
            }
            #expect(status(answer) == 200)
        }
    }

    @Test func `what is no request is refused, and so is too much of one`() throws {
        let server = try Server(desk)
        #expect(status(try server.ask("rubbish\r\n\r\n")) == 400)
        let large = "X-Large: " + String(repeating: "a", count: 20_000)
        #expect(status(try server.get("/timeline", large)) != 200)
        let many = (0..<200).map { "X-\($0): a\r\n" }.joined()
        #expect(status(try server.ask("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\(many)\r\n")) != 200)
        #expect(status(try server.get("/healthz")) == 200)
    }

    @Test func `a form that is too large is told so`() throws {
        let server = try Server(desk)
        let body = "title=" + String(repeating: "a", count: 300_000)
        let answer = try server.ask(
            "POST /log HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
        #expect(status(answer) == 413)
        #expect(answer.contains("Content-Security-Policy: "))
        #expect(answer.contains("256 KiB are taken"))
    }

    @Test func `a thousand who say nothing do not keep one waiting`() throws {
        let server = try Server(desk)
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        let many = min(1000, Int(limit.rlim_cur) / 2)
        let silent = try (0..<many).map { _ in
            let connection = try Connection(to: server.port)
            connection.send("GET /timeline HT")
            return connection
        }
        #expect(status(try server.get("/timeline")) == 200)
        server.program.send(signal: SIGTERM)
        #expect(server.program.wait(timeLimit: .seconds(30)).ending == .exited(0))
        withExtendedLifetime(silent) {}
    }

    @Test func `whoever listens, or sends half a form, does not keep it from ending`() throws {
        let server = try Server(desk)
        let listener = try Connection(to: server.port)
        listener.send("GET /changes/stream HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(status(listener.next()) == 200)
        let slow = try Connection(to: server.port)
        slow.send("POST /log HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\na=b")
        #expect(status(try server.get("/healthz")) == 200)
        server.program.send(signal: SIGTERM)
        #expect(server.program.wait(timeLimit: .seconds(15)).ending == .exited(0))
        withExtendedLifetime((listener, slow)) {}
    }

    @Test func `a request that does not come to its end is given up`() throws {
        let server = try Server(desk)
        let connection = try Connection(to: server.port)
        connection.send("GET /timeline HTTP/1.1\r\nHost: local")
        #expect(connection.rest() == "")
        #expect(status(try server.get("/healthz")) == 200)
    }

    @Test func `no path reaches a file`() throws {
        let server = try Server(desk)
        for target in [
            "/../log/0000000000.jsonl", "/%2e%2e/log/0000000000.jsonl", "/log/0000000000.jsonl",
            "//etc/passwd",
        ] {
            #expect(status(try server.get(target)) == 404, "\(target)")
        }
    }

    @Test func `a journal that cannot be written to is served`() throws {
        _ = chmod(desk.log, 0o444)
        _ = chmod(desk.journal, 0o555)
        defer { _ = chmod(desk.journal, 0o755) }
        let server = try Server(desk, "--read-only")
        #expect(try server.get("/timeline").contains("read only"))
    }

    @Test func `others than this machine need a token`() throws {
        let refusal = try desk.refusal(of: "serve", "--host", "0.0.0.0")
        #expect(refusal.exitCode == 64)
        let token = try desk.write("0123456789abcdef\n", to: "token")
        _ = chmod(token, 0o644)
        #expect(try desk.refusal(of: "serve", "--host", "0.0.0.0", "--token-file", token).exitCode == 5)
        _ = chmod(token, 0o600)
        let server = try Server(desk, "--host", "0.0.0.0", "--token-file", token)
        #expect(status(try server.get("/timeline", host: "desk.example")) == 401)
        let known = "Authorization: Bearer 0123456789abcdef"
        #expect(status(try server.get("/timeline", known, host: "desk.example")) == 200)
        try desk.write("short\n", to: "token")
        #expect(try desk.refusal(of: "serve", "--token-file", token).exitCode == 64)
    }

    @Test func `a port that is taken, a folder without a journal`() throws {
        let server = try Server(desk)
        let refusal = try desk.refusal(of: "serve", "--port", "\(server.port)")
        #expect(refusal.exitCode == 1)
        #expect(try Desk(empty: ()).refusal(of: "serve").exitCode == 4)
    }
}
