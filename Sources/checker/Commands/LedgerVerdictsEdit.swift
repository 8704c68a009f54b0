import Invariants

/// The verdicts of one property in the text of a ledger, with new contents.
struct LedgerVerdictsEdit {
  let property: Property
  /// The verdict of each model, in byte order of the models.
  let verdicts: [(model: String, verdict: PinnedVerdict)]
  /// The bytes of the ledger.
  let bytes: [UInt8]

  /// An edit of a ledger's bytes.
  init(property: Property, verdicts: [(String, PinnedVerdict)], _ bytes: [UInt8]) {
    self.property = property
    self.verdicts = verdicts.map { ($0.0, $0.1) }
    self.bytes = bytes
  }

  /// The text of the value with the new verdicts; the verdict of models that are not named stays.
  func text(of node: JSONNode) -> String {
    var list = JSONListText(node, in: bytes)
    guard case .string(let name)? = node["otherwise"]?.value,
      let otherwise = PinnedVerdict(rawValue: name)
    else { return list.text }
    for verdict in property.kind.pinnedVerdicts where verdict != otherwise {
      let models = models(with: verdict)
      guard let index = list.index(of: verdict.rawValue), let old = node[verdict.rawValue] else {
        if !models.isEmpty {
          list.insert(
            array(of: models, lineStart: list.lineStart), key: verdict.rawValue,
            at: list.elements.count)
        }
        continue
      }
      if models.isEmpty {
        list.remove(at: index)
      } else {
        list.setValue(at: index, to: names(models, instead: old))
      }
    }
    return list.text
  }

  /// The value of a property that the ledger has no verdicts for, with the most frequent verdict for
  /// the models that are not named.
  func block(lineStart: String) -> String {
    let inner = lineStart + JSONListStyle.indentation
    let otherwise = mostFrequent
    var text = "{\(inner)\"otherwise\": \(JSONLine.quoted(otherwise.rawValue)),"
    for verdict in property.kind.pinnedVerdicts where verdict != otherwise {
      let models = models(with: verdict)
      guard !models.isEmpty else { continue }
      text +=
        "\(inner)\(JSONLine.quoted(verdict.rawValue)): \(array(of: models, lineStart: inner)),"
    }
    return text + lineStart + "}"
  }

  private func models(with verdict: PinnedVerdict) -> [String] {
    verdicts.filter { $0.verdict == verdict }.map(\.model)
  }

  /// The most frequent verdict; among several, the first.
  private var mostFrequent: PinnedVerdict {
    let pinned = property.kind.pinnedVerdicts
    var best = pinned[0]
    for verdict in pinned.dropFirst() where models(with: verdict).count > models(with: best).count {
      best = verdict
    }
    return best
  }

  private func array(of models: [String], lineStart: String) -> String {
    let lines = models.map { lineStart + JSONListStyle.indentation + JSONLine.quoted($0) + "," }
    return "[" + lines.joined() + lineStart + "]"
  }

  /// The text of a list of models with other members.
  private func names(_ models: [String], instead node: JSONNode) -> String {
    var list = JSONListText(node, in: bytes)
    guard case .array(let nodes) = node.value else { return list.text }
    var names = nodes.map { node -> String in
      if case .string(let name) = node.value { return name }
      return ""
    }
    for index in names.indices.reversed() where !models.contains(names[index]) {
      list.remove(at: index)
      names.remove(at: index)
    }
    for model in models where !names.contains(model) {
      let place = names.firstIndex { model.utf8.lexicographicallyPrecedes($0.utf8) } ?? names.count
      list.insert(JSONLine.quoted(model), at: place)
      names.insert(model, at: place)
    }
    return list.text
  }
}
