import Foundation

/// The files that this test is built from.
enum Repository {
    static let folder = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL.path
    static let border = folder + "/Events/kyrgyz-tajik-border"

    static func text(of path: String) throws -> String {
        try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
    }
}
