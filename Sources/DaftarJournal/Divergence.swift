import DaftarProjections
internal import Foundation

/// How far a log had been read that is no longer this one: kept beside the read models, as those are made anew from
/// the log as it is now.
///
/// It is forgotten when the log again holds what was read, or when somebody makes the read models anew on purpose.
struct Divergence {
    private let path: String

    init(in folder: DerivedFolder) { path = folder.path + "/diverged" }

    /// Where the read models stood; nil where nothing is known to be lost.
    var position: ProjectionPosition? {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
        let fields = text.split(separator: " ").map(String.init)
        guard fields.count == 4, let index = Int(fields[0]), let segment = Int(fields[1]),
            let offset = Int(fields[2])
        else { return nil }
        return ProjectionPosition(index: index, segment: segment, offset: offset, leaf: fields[3])
    }

    /// Notes a position, unless a later one is noted: what was lost first is not to be forgotten over what is lost next.
    func note(_ position: ProjectionPosition) {
        if let noted = self.position, noted.index >= position.index { return }
        let text = "\(position.index) \(position.segment) \(position.offset) \(position.leaf)"
        // A folder that cannot be written to has no read models in service either.
        try? text.write(toFile: path, atomically: true, encoding: .utf8)
    }

    func forget() { try? FileManager.default.removeItem(atPath: path) }
}
