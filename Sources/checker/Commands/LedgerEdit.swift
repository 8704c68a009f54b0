import Invariants

/// The text of a ledger with other contents: comments, layout and line ends stay, and only what
/// differs changes.
struct LedgerEdit {
  /// The ledger as it was read.
  let old: Ledger
  /// The new contents.
  let new: Ledger

  /// The text of the ledger's file with the new contents.
  var text: String {
    guard let root = try? JSONReader.read(old.bytes), let numbers = root["numbers"],
      let verdicts = root["verdicts"]
    else { preconditionFailure("a ledger that was read has numbers and verdicts") }
    var list = JSONListText(root, in: old.bytes)
    set(&list, "numbers", to: self.numbers(numbers))
    set(&list, "verdicts", to: self.verdicts(verdicts))
    if let untaken = new.untakenSteps, untaken != old.untakenSteps {
      set(&list, "untakenSteps", to: UntakenStepsText(steps: untaken, list.lineStart).text)
    }
    let edit = SourceEdit(bytes: root.bytes, replacement: list.text)
    return String(decoding: SourceEdit.apply([edit], to: old.bytes), as: UTF8.self)
  }

  private func set(_ list: inout JSONListText, _ key: String, to value: String) {
    if let index = list.index(of: key) {
      list.setValue(at: index, to: value)
    } else {
      list.insert(value, key: key, at: list.elements.count)
    }
  }

  private func numbers(_ node: JSONNode) -> String {
    var list = JSONListText(node, in: old.bytes)
    for index in list.elements.indices.reversed() {
      guard let model = list.elements[index].key else { continue }
      guard let pins = new.pins[model] else {
        list.remove(at: index)
        continue
      }
      if let value = node[model] { list.setValue(at: index, to: line(of: pins, instead: value)) }
    }
    for model in new.models where old.pins[model] == nil {
      guard let pins = new.pins[model] else { continue }
      let place = list.elements.firstIndex {
        model.utf8.lexicographicallyPrecedes(($0.key ?? "").utf8)
      }
      list.insert(line(of: pins), key: model, at: place ?? list.elements.count)
    }
    return list.text
  }

  /// The numbers of a model in the text that is there.
  private func line(of pins: Ledger.Pins, instead node: JSONNode) -> String {
    var list = JSONListText(node, in: old.bytes)
    let values = [("states", pins.states), ("generated", pins.generated), ("depth", pins.depth)]
    for (place, value) in values.enumerated() {
      guard let number = value.1 else { continue }
      if let index = list.index(of: value.0) {
        list.setValue(at: index, to: "\(number)")
      } else {
        list.insert("\(number)", key: value.0, at: min(place, list.elements.count))
      }
    }
    if let index = list.index(of: PinnedRest.key) {
      list.setValue(at: index, to: JSONLine.quoted(pins.rest.rawValue))
    } else if pins.rest != .always {
      list.insert(
        JSONLine.quoted(pins.rest.rawValue), key: PinnedRest.key, at: list.elements.count)
    }
    return list.text
  }

  private func line(of pins: Ledger.Pins) -> String {
    let generated = pins.generated.map { "\"generated\": \($0), " } ?? ""
    let rest = pins.rest == .always ? "" : ", \"\(PinnedRest.key)\": \"\(pins.rest.rawValue)\""
    return "{ \"states\": \(pins.states), \(generated)\"depth\": \(pins.depth)\(rest) }"
  }

  private func verdicts(_ node: JSONNode) -> String {
    var list = JSONListText(node, in: old.bytes)
    for property in Property.allCases {
      let pinned = new.models.map { ($0, new.pins[$0]?.verdicts[property] ?? .notChecked) }
      if let index = list.index(of: property.rawValue), let value = node[property.rawValue] {
        let edit = LedgerVerdictsEdit(property: property, verdicts: pinned, old.bytes)
        list.setValue(at: index, to: edit.text(of: value))
      } else {
        // A property that is new stands in the order of the properties.
        let later = Property.allCases.filter { $0.number > property.number }.map(\.rawValue)
        let place = list.elements.firstIndex { later.contains($0.key ?? "") }
        let edit = LedgerVerdictsEdit(property: property, verdicts: pinned, old.bytes)
        list.insert(
          edit.block(lineStart: list.lineStart), key: property.rawValue,
          at: place ?? list.elements.count)
      }
    }
    return list.text
  }
}
