import DaftarJournal
import DaftarProjections
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import NIOPosix

/// Tells whoever listens that something was recorded: server-sent events (WHATWG HTML §9.2) at `/changes/stream`.
///
/// Each event has the number of the last event of the log as its `id` and its data. A stream ends by itself within the time
/// that one exchange may take; a browser then asks again, with the number it heard last, and misses nothing.
struct ChangeStream: Sendable {
    let site: Site
    let workers: NIOThreadPool
    let stopping: Stopping

    static let path = "/changes/stream"
    /// Between two looks at the log.
    private static let pause = Duration.milliseconds(500)
    /// Looks until the stream ends: shorter than ``Limits/exchange``.
    private static let looks = 90

    /// Nil where something else was asked; what keeps it from being answered is an answer, too.
    func answer(_ request: WebRequest) async throws -> Response? {
        guard request.method == .get, request.place?.path == ["changes", "stream"] else { return nil }
        // Who may not read the pages may not listen either.
        let refusal = try await workers.runIfActive { site.refusal(of: request) }
        if let refusal { return Response(refusal, isHead: false) }
        let heard = request.headers["last-event-id"].flatMap { Int($0) }
        return Response(
            status: .ok,
            headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
            body: ResponseBody { writer in
                try await tell(&writer, after: heard)
                try await writer.finish(nil)
            })
    }

    private func tell(_ writer: inout any ResponseBodyWriter, after heard: Int?) async throws {
        try await writer.write(ByteBuffer(string: "retry: 500\n\n"))
        var last = heard
        for _ in 0..<Self.looks where !stopping.isTold {
            let head = try await workers.runIfActive { try site.head() }
            if let known = last, head != known {
                try await writer.write(ByteBuffer(string: "id: \(head)\nevent: recorded\ndata: \(head)\n\n"))
            } else {
                // Nobody there any more: the write fails, and the stream ends.
                try await writer.write(
                    ByteBuffer(string: last == nil ? "id: \(head)\ndata: \(head)\n\n" : ":\n\n"))
            }
            last = head
            try await Task.sleep(for: Self.pause)
        }
    }
}

extension Site {
    /// Why a request may not be answered at all; nil where it may.
    fileprivate func refusal(of request: WebRequest) -> WebResponse? {
        do {
            try gate.check(request)
            return nil
        } catch {
            return ProblemPage(error, request).response
        }
    }

    /// The number of the last event.
    fileprivate func head() throws -> Int { try journal.edition().read { try $0.head } }
}
