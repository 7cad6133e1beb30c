import NIOCore
import NIOHTTPTypes

/// Holds one request and its answer to their limits: a client that sends for ever, or never takes what it asked for, is let
/// go.
final class Exchange: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private var deadline: Scheduled<Void>?
    private var bytes = 0

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            bytes = 0
            deadline?.cancel()
            let channel = context.channel
            deadline = context.eventLoop.scheduleTask(in: Limits.exchange) { channel.close(promise: nil) }
        case .body(let part):
            bytes += part.readableBytes
            // More than is taken is refused in words; what still comes after that is not waited for.
            guard bytes <= 2 * Limits.body else { return context.close(promise: nil) }
        case .end: break
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .end = unwrapOutboundIn(data) else { return context.write(data, promise: promise) }
        // Cancelled when the last byte has been handed to the system, not when it was handed to the channel.
        let deadline = deadline
        self.deadline = nil
        let sent = promise ?? context.eventLoop.makePromise()
        sent.futureResult.whenComplete { _ in deadline?.cancel() }
        context.write(data, promise: sent)
    }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        context.fireChannelInactive()
    }
}
