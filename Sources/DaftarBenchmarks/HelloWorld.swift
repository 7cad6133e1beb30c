import Foundation
import Hummingbird
import Logging

/// The floor of the load: the same library with nothing behind it, in a process of its own.
func serveHelloWorld() async throws {
    let router = Router()
    router.get("/") { _, _ in "Hello, world\n" }
    var logger = Logger(label: "hello")
    logger.logLevel = .error
    let application = Application(
        router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
        onServerRunning: { channel in
            FileHandle.standardOutput.write(
                Data("http://127.0.0.1:\(channel.localAddress?.port ?? 0)/\n".utf8))
        },
        logger: logger)
    try await application.runService()
}
