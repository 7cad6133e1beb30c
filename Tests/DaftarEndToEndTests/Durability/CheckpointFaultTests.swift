import Foundation
import Testing

/// `daftar checkpoint` with every one of its file operations on the folder of checkpoints going wrong.
@Suite struct CheckpointFaultTests {
    private func desk() throws -> (pair: SigningDesk, folder: String) {
        let pair = try SigningDesk()
        return (pair, pair.desk.daftar.folder.appending("checkpoints"))
    }

    private func sign(_ pair: SigningDesk, _ faults: Faults) throws -> Outcome {
        try pair.desk.run("checkpoint", "--key", pair.outside("desk.key"), environment: faults.environment)
    }

    @Test(arguments: [Fault.Kind.inputOutputError, .diskFull, .killBefore, .killInTheMiddle])
    func `a checkpoint is there whole or not at all, and never said to be there when it is not`(
        kind: Fault.Kind
    )
        throws
    {
        let (sound, folder) = try desk()
        let counting = try Faults(under: folder)
        #expect(try sign(sound, counting).exitCode == 0)
        let effects = try counting.effects
        #expect(effects.contains(.writes))
        let whole = try sound.desk.text(of: "checkpoints/0000000016.checkpoint")
        for fault in Fault.all(kind, over: effects) {
            let (pair, folder) = try desk()
            try FileManager.default.removeItem(atPath: pair.outside("desk.key"))
            try FileManager.default.copyItem(
                atPath: sound.outside("desk.key"), toPath: pair.outside("desk.key"))
            let faults = try Faults(under: folder, fault)
            let outcome = try sign(pair, faults)
            // What was not synced is not signed, as far as anybody is told.
            if effects[fault.operation - 1] != .reads { #expect(outcome.exitCode != 0, "\(fault)") }
            let path = folder + "/0000000016.checkpoint"
            if FileManager.default.fileExists(atPath: path) {
                #expect(try pair.text(path) == whole, "\(fault)")
            }
            #expect(
                try pair.desk.run("checkpoint", "--key", pair.outside("desk.key")).exitCode == 0, "\(fault)")
            #expect(try pair.text(path) == whole, "\(fault)")
            #expect(try pair.desk.run("verify", "--vkey", sound.vkey).exitCode == 0, "\(fault)")
        }
    }

    @Test func `a checkpoint is synced, and then its folder`() throws {
        let (pair, folder) = try desk()
        try pair.sign()
        try pair.log()
        let counting = try Faults(under: folder)
        #expect(try sign(pair, counting).exitCode == 0)
        // A file made, written, synced and renamed; the folder opened and synced; and the file read again.
        let letters = String(String.UnicodeScalarView(try counting.effects.map(\.rawValue)))
        #expect(letters.hasSuffix("GWCCRCR"), "\(letters)")
    }
}
