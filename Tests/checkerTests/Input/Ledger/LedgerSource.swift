import Invariants

@testable import checker

/// The text of a ledger in parts, and the folder with it and its models.
struct LedgerSource {
  /// The numbers by model; by default those of ``ModelSource/update``.
  var numbers = [#""update.jsonc": { "states": 6, "depth": 5 }"#]
  /// The verdicts by property, where they differ from those of ``ModelSource/update``; nil for
  /// none.
  var verdicts: [Property: String?] = [:]

  /// The verdicts of an update: the properties that hold, and those that are not asked; all
  /// others are vacuous.
  private static let holding: [Property] = [
    .typeOK, .singleExecution, .uniqueUUID, .locationAgrees, .noLeftovers, .everyCallEnds,
    .noStaleResidentOn, .executesUnderOwnUUID, .runningVMExecutes,
  ]

  /// The default verdicts of a ledger for a property.
  private static func otherwise(_ property: Property) -> String {
    if holding.contains(property) { return "holds" }
    let isAsked = property.kind != .landmark && !unasked.contains(property)
    return isAsked ? "vacuous" : "notChecked"
  }

  private static let unasked: [Property] = [
    .memoryIsCounted, .rebootedVMRuns, .devicesReachTheVM, .noStaleReservation,
    .checkpointedVMRuns, .protectedVMRuns, .noResurrection,
  ]

  /// The whole file.
  var text: String {
    let numbers = numbers.map { "    \($0),\n" }.joined()
    let verdicts = Property.allCases.compactMap { property -> String? in
      let usual = #"{ "otherwise": "\#(Self.otherwise(property))" }"#
      guard let value = self.verdicts[property] ?? usual else { return nil }
      return "    \"\(property.rawValue)\": \(value),\n"
    }
    return "{\n  \"numbers\": {\n\(numbers)  },\n  \"verdicts\": {\n\(verdicts.joined())  },\n}\n"
  }

  /// The path of the file, written to a folder.
  func write(in folder: String) throws -> String {
    let path = "\(folder)/expected.jsonc"
    try OutputFile.write(text, to: path)
    return path
  }

  /// Writes the file and the model of an update.
  func writeWithModel(_ model: ModelSource = .update, in folder: String) throws {
    _ = try write(in: folder)
    _ = try model.write(in: folder, as: "update.jsonc")
  }
}

/// The mistakes in a ledger; empty if there are none.
func mistakes(inLedger ledger: String) throws -> String {
  var found = ""
  try withTemporaryFolder { folder in
    let path = folder + "/expected.jsonc"
    try OutputFile.write(ledger, to: path)
    do throws(Mistakes) {
      _ = try LedgerFile.load(path)
    } catch {
      found = "\(error)".replacing(folder + "/", with: "")
    }
  }
  return found
}
