// swift-tools-version: 6.2
import PackageDescription

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

/// What a server is made of: Hummingbird, and those of its parts that it speaks of.
let server: [Target.Dependency] = [
    .product(name: "Hummingbird", package: "hummingbird"),
    .product(name: "HummingbirdCore", package: "hummingbird"),
    .product(name: "HTTPTypes", package: "swift-http-types"),
    .product(name: "NIOCore", package: "swift-nio"),
    .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
    .product(name: "NIOPosix", package: "swift-nio"),
]

let package = Package(
    name: "daftar",
    products: [
        .executable(name: "daftar", targets: ["DaftarCLI"])
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    ],
    // In reading order: what is said, how it is kept, how it is read, how it is used.
    targets: [
        .target(name: "DaftarDomain"),
        .target(name: "DaftarLog", dependencies: [crypto]),
        .target(name: "DaftarProjections", dependencies: ["DaftarDomain", grdb, sqlite]),
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(
            name: "DaftarJournal",
            dependencies: ["DaftarDomain", "DaftarLog", "DaftarProjections", "CLibXML2"]),
        .target(
            name: "DaftarInterchange",
            dependencies: ["DaftarDomain", "DaftarLog", "DaftarProjections", "DaftarJournal"]),
        .target(
            name: "DaftarAnswers",
            dependencies: ["DaftarDomain", "DaftarProjections", "DaftarJournal"]),
        .target(
            name: "DaftarWeb",
            dependencies: [
                "DaftarDomain", "DaftarProjections", "DaftarJournal", "DaftarAnswers", logging,
            ] + server,
            resources: ["daftar.css", "daftar.js", "daftar.svg"].map { .embedInCode("Frame/\($0)") }),
        .executableTarget(
            name: "DaftarCLI",
            dependencies: [
                "DaftarDomain", "DaftarLog", "DaftarProjections", "DaftarJournal", "DaftarInterchange",
                "DaftarAnswers", "DaftarWeb", arguments, yams, logging,
            ]),
        .target(
            name: "DaftarTesting",
            dependencies: ["DaftarDomain", "DaftarLog", "DaftarProjections", "DaftarJournal"]),
        .executableTarget(
            name: "DaftarBenchmarks",
            dependencies: [
                "DaftarDomain", "DaftarLog", "DaftarProjections", "DaftarJournal", "DaftarTesting", logging,
            ] + server),

        .testTarget(name: "DaftarDomainTests", dependencies: ["DaftarDomain", "DaftarTesting"]),
        .testTarget(name: "DaftarLogTests", dependencies: ["DaftarLog", "DaftarTesting"]),
        .testTarget(
            name: "DaftarProjectionsTests",
            dependencies: ["DaftarDomain", "DaftarProjections", "DaftarTesting", grdb]),
        .testTarget(
            name: "DaftarJournalTests",
            dependencies: [
                "DaftarDomain", "DaftarLog", "DaftarProjections", "DaftarJournal", "DaftarTesting",
            ]),
        .testTarget(
            name: "DaftarWebTests",
            dependencies: [
                "DaftarDomain", "DaftarProjections", "DaftarJournal", "DaftarWeb", "DaftarTesting",
            ]),
        .testTarget(
            name: "DaftarCLITests",
            dependencies: ["DaftarCLI", "DaftarDomain", "DaftarJournal", "DaftarAnswers"]),
        .testTarget(name: "DaftarEndToEndTests", dependencies: ["DaftarCLI", "DaftarDomain", "DaftarLog"]),
        .testTarget(name: "DaftarDocumentationTests", dependencies: ["DaftarCLI", "DaftarWeb"]),
    ]
)

// For libFuzzer, which brings a main of its own: Scripts/fuzz.
if Context.environment["DAFTAR_FUZZING"] != nil {
    package.targets.append(
        .executableTarget(name: "DaftarFuzzing", dependencies: ["DaftarDomain", "DaftarLog"]))
}

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
    ]
}
