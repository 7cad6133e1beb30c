package import DaftarDomain
package import DaftarJournal
import DaftarProjections

extension Journal {
    /// All evidence that stands at a moment, as a Web Annotation document.
    package func annotations(at moment: AsOf, in namespace: Namespace) throws -> String {
        let items = try read { reader in
            try reader.accounts(at: moment).compactMap { account -> Annotation? in
                guard let evidence = account.value.evidence, let id = account.claim,
                    let claim = try reader.claim(id, at: moment)
                else { return nil }
                let record = RecordReference(.attribution, "\(account.value.id)")
                let origin = try reader.origin(of: record, at: moment)
                let read = account.value.read
                return Annotation(
                    id: namespace.iri(account.value.id), relation: account.value.relation.rawValue,
                    created: origin?.recorded.description,
                    creator: (origin?.recordedBy).map { Annotation.Creator(name: $0) },
                    body: Annotation.Body(id: namespace.iri(id), value: claim.value.text),
                    target: Annotation.Target(
                        source: try evidence.snapshot.map(Namespace.text)
                            ?? reader.source(read, at: moment)?.url ?? namespace.iri(.source, read),
                        selector: Annotation.Selector(evidence.selector)))
            }
        }
        return try JSONDocument.text(
            AnnotationCollection(base: namespace.base, label: opened.title, items))
    }
}

extension Annotation.Selector {
    fileprivate init(_ selector: Evidence.Selector) {
        switch selector {
        case .quote(let exact, let prefix, let suffix):
            self.init(type: "TextQuoteSelector", exact: exact, prefix: prefix, suffix: suffix)
        case .position(let start, let end, let sha256):
            self.init(type: "TextPositionSelector", start: start, end: end, sha256: sha256.text)
        }
    }
}
