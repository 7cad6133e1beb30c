import ArgumentParser
import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarWeb
import Foundation

struct Serve: SessionCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the journal as pages, in a browser.",
        discussion: """
            Serves this machine only, until it is stopped with Control-C. It prints its address. What others record meanwhile \
            is there when a page is loaded again. For other machines, name an address with --host, and a file with a token \
            that whoever opens a page must give as the password.
            """)

    @Option(help: ArgumentHelp("Where to listen; 0 for any port that is free.", valueName: "number"))
    var port = 8042
    @Flag(help: "Open the pages in a browser.")
    var open = false
    @Flag(help: "Record nothing, whatever a page asks for.")
    var readOnly = false
    @Option(
        help: ArgumentHelp(
            "The address to listen at, for other machines than this; needs --token-file.",
            valueName: "address"))
    var host = "127.0.0.1"
    @Option(
        help: ArgumentHelp("A file that holds the token, and that only you can read.", valueName: "file"),
        completion: .file())
    var tokenFile: String?
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port takes 0 to 65535.") }
    }

    func run(_ session: Session) throws {
        let folder = try session.journalFolder()
        // Opened once before anybody asks: made ready, or refused here and not on a page.
        let journal = try session.journal()
        let site = Site(
            LiveJournal(folder), gate: try gate, desk: readOnly ? nil : Desk(author: try session.author)
        ) {
            try session.clock()
        }
        let server = WebServer(site, at: .init(host: host, port: port), logger: session.logger)
        let title = journal.opened.title
        do {
            try server.run { address in
                session.say("Serving \(SafeText.escape(title)). Stop with Control-C.")
                try? session.put(address.url)
                if open { Browser.open(address.url) }
            }
        } catch {
            throw Problem(
                .failed, "the pages cannot be served", at: "\(host):\(port)", why: "\(error)",
                mend: "daftar serve --port 0 takes any port that is free")
        }
        session.say("Stopped.")
    }

    private var gate: Gate {
        get throws {
            let isLoopback = ["127.0.0.1", "localhost", "::1"].contains(host)
            guard let tokenFile else {
                guard isLoopback else {
                    throw Problem(
                        .usage, "a token is needed to serve others than this machine", at: "--host",
                        why: "whoever reaches \(host) could read the whole journal",
                        mend: "--token-file FILE, with a token of 16 characters or more in it")
                }
                return .loopback
            }
            return .token(try TokenFile(tokenFile).read())
        }
    }
}

/// The secret that a visitor gives.
struct TokenFile {
    let path: String
    init(_ path: String) { self.path = path }

    func read() throws -> String {
        var status = stat()
        guard stat(path, &status) == 0, let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw Problem(
                .notFound, "the token cannot be read", at: path, mend: "--token-file FILE that you can read")
        }
        guard status.st_mode & 0o077 == 0 else {
            throw Problem(
                .refused, "the token is open to others", at: path,
                why: "its mode is \(String(Int(status.st_mode & 0o777), radix: 8))", mend: "chmod 600 \(path)"
            )
        }
        let token = text.trimmed
        guard token.utf8.count >= 16, token.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw Problem(
                .usage, "that is no good token", at: path,
                why: "it needs 16 printable characters of ASCII or more, without spaces",
                mend: "openssl rand -hex 16 > \(path)")
        }
        return token
    }
}

/// The browser that the desktop opens addresses with.
enum Browser {
    static func open(_ url: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [ProcessInfo.processInfo.environment["BROWSER"] ?? "xdg-open", url]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try? process.run()
    }
}
