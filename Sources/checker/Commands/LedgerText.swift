import Invariants

/// The text of a ledger.
///
/// The same contents give the same bytes, with one model per line, so a change to one model or one
/// property is a small diff.
struct LedgerText {
  let ledger: Ledger

  /// The text of the ledger's file with its numbers and verdicts replaced, and everything else
  /// unchanged.
  var text: String {
    guard let root = try? JSONReader.read(ledger.bytes), let numbers = root["numbers"],
      let verdicts = root["verdicts"]
    else { preconditionFailure("a ledger that was read has numbers and verdicts") }
    let edits = [
      SourceEdit(bytes: numbers.bytes, replacement: object(lines: self.numbers)),
      SourceEdit(bytes: verdicts.bytes, replacement: object(lines: self.verdicts)),
    ]
    return String(decoding: SourceEdit.apply(edits, to: ledger.bytes), as: UTF8.self)
  }

  private var numbers: [String] {
    ledger.models.compactMap { model in
      ledger.pins[model].map {
        "    \(JSONLine.quoted(model)): { \"states\": \($0.states), \"depth\": \($0.depth) },"
      }
    }
  }

  private var verdicts: [String] {
    Property.allCases.flatMap { property in
      let pinned = ledger.models.map { ($0, ledger.pins[$0]?.verdicts[property] ?? .notAsked) }
      let otherwise = mostFrequent(pinned.map(\.1), of: property)
      var lines = [
        "    \"\(property.rawValue)\": {", "      \"otherwise\": \"\(otherwise.rawValue)\",",
      ]
      for verdict in property.kind.pinnedVerdicts where verdict != otherwise {
        let models = pinned.filter { $0.1 == verdict }.map(\.0)
        guard !models.isEmpty else { continue }
        lines.append("      \"\(verdict.rawValue)\": [")
        lines += models.map { "        \(JSONLine.quoted($0))," }
        lines.append("      ],")
      }
      return lines + ["    },"]
    }
  }

  /// The most frequent verdict; among several, the first.
  private func mostFrequent(_ all: [PinnedVerdict], of property: Property) -> PinnedVerdict {
    let verdicts = property.kind.pinnedVerdicts
    var best = verdicts[0]
    for verdict in verdicts.dropFirst()
    where all.count(where: { $0 == verdict }) > all.count(where: { $0 == best }) {
      best = verdict
    }
    return best
  }

  private func object(lines: [String]) -> String {
    (["{"] + lines + ["  }"]).joined(separator: "\n")
  }
}
