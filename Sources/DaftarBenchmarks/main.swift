import Foundation

do {
    let options = try Options(Array(CommandLine.arguments.dropFirst()))
    if let phase = options.phase {
        try phase.run(in: Workplace(in: options.folder), events: options.events)
    } else if options.isHelloWorld {
        try await serveHelloWorld()
    } else if options.loads {
        var load = Load(options)
        try load.run()
    } else if options.grows {
        var growth = Growth(options)
        try growth.run()
    } else {
        var benchmarks = Benchmarks(options)
        try benchmarks.run()
    }
} catch {
    FileHandle.standardError.write(Data("error: \(error)\n".utf8))
    exit(1)
}
