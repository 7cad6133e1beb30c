import HTTPTypes
import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
import NIOPosix
internal import Dispatch
internal import Synchronization

/// Brings requests from sockets to a ``Site``, until the program is told to stop.
package struct WebServer: Sendable {
    package struct Address: Sendable {
        package let host: String
        package let port: Int

        package init(host: String, port: Int) {
            self.host = host
            self.port = port
        }

        package var url: String {
            let name = host.contains(":") ? "[\(host)]" : host
            return "http://\(name):\(port)/"
        }
    }

    private let site: Site
    private let address: Address
    private let logger: Logger

    package init(_ site: Site, at address: Address, logger: Logger) {
        self.site = site
        self.logger = logger
        self.address = address
    }

    /// Serves until SIGTERM or SIGINT. Requests that are being answered then have five seconds more.
    ///
    /// - Parameter started: called once, with the address that really is listened on.
    package func run(_ started: @escaping @Sendable (Address) -> Void) throws {
        let outcome = Mutex<Result<Void, any Error>>(.success(()))
        let done = DispatchSemaphore(value: 0)
        Task {
            do {
                try await serve(started)
            } catch {
                outcome.withLock { $0 = .failure(error) }
            }
            done.signal()
        }
        done.wait()
        try outcome.withLock { try $0.get() }
    }

    private func serve(_ started: @escaping @Sendable (Address) -> Void) async throws {
        Limits.raiseOpenFiles()
        // Reading a journal waits for the disk: the threads that serve sockets must not.
        let workers = NIOThreadPool(numberOfThreads: Limits.workers)
        workers.start()
        let site = site
        let stopping = Stopping()
        let watch = stopping.watch()
        defer { for source in watch { source.cancel() } }
        let stream = ChangeStream(site: site, workers: workers, stopping: stopping)
        let responder = CallbackResponder<BasicRequestContext> { request, _ in
            let asked = try await WebRequest(request)
            if let response = try await stream.answer(asked) { return response }
            let answer = try await workers.runIfActive { site.respond(to: asked) }
            return Response(answer, isHead: asked.method == .head)
        }
        let address = address
        let application = Application(
            responder: responder, server: .http1(configuration: Limits.channel),
            configuration: ApplicationConfiguration(
                address: .hostname(address.host, port: address.port),
                availableConnectionsDelegate: MaximumAvailableConnections(Limits.connections)),
            onServerRunning: { channel in
                started(Address(host: address.host, port: channel.localAddress?.port ?? address.port))
            }, logger: logger)
        do {
            try await application.runService()
        } catch {
            try? await workers.shutdownGracefully()
            throw error
        }
        try await workers.shutdownGracefully()
    }
}

extension WebRequest {
    fileprivate init(_ request: Request) async throws {
        var headers: [String: String] = [:]
        for field in request.headers {
            let name = field.name.canonicalName
            headers[name] = headers[name].map { $0 + ", " + field.value } ?? field.value
        }
        if let authority = request.head.authority { headers["host"] = authority }
        let method = Method(rawValue: request.method.rawValue)
        // Nobody reads what comes along with a question.
        self.init(method, request.head.path ?? "", headers: headers)
        guard method == .post else { return }
        do {
            body = Array(try await request.body.collect(upTo: Limits.body).readableBytesView)
        } catch is NIOTooManyBytesError {
            isTooLarge = true
        }
    }
}

extension Response {
    init(_ answer: WebResponse, isHead: Bool) {
        var fields = HTTPFields()
        for (name, value) in answer.headers.sorted(by: { $0.key < $1.key }) {
            guard let name = HTTPField.Name(name) else { continue }
            fields[name] = value
        }
        // A HEAD is told how long the answer would be, and gets none of it.
        if answer.status != 304 { fields[.contentLength] = "\(answer.body.count)" }
        let isBare = isHead || answer.body.isEmpty
        self.init(
            status: .init(code: answer.status), headers: fields,
            body: isBare ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
    }
}
