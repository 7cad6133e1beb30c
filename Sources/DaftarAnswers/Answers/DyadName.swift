package import DaftarDomain
import DaftarJournal
package import DaftarProjections

/// The dyad that a person means.
package struct DyadName {
    package let reader: ReadModelReader
    package let moment: AsOf

    package init(reader: ReadModelReader, moment: AsOf) {
        self.reader = reader
        self.moment = moment
    }

    /// Two names with a comma, each a party or somebody who belongs to one; without a name, the pair that most
    /// developments bear on, if there is any.
    package func dyad(_ text: String?) throws -> Dyad? {
        guard let text else { return try reader.dyads(at: moment).first }
        let names = [text].splitAtCommas
        let naming = Naming(reader.state(known: moment.known))
        let parties = try names.map { name in
            let slug = try naming.slug(.actor, name, field: "dyad")
            return try reader.actor(slug, at: moment)?.party ?? slug
        }
        guard parties.count == 2, let dyad = Dyad(parties[0], parties[1]) else {
            throw Problem(
                .usage, "a tension is between two parties", at: "--dyad",
                why: parties.count == 2 ? "both are \(parties[0])" : "\(parties.count) are named",
                mend: "--dyad A,B")
        }
        return dyad
    }
}
