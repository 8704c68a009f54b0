import Invariants

/// Renders a gate in SARIF 2.1.0, the form of results that code scanning of GitHub and editors read.
struct GateSARIF {
  let report: GateReport

  /// The document.
  var document: JSONElement {
    let findings = GateFinding.all(of: report)
    var rules: [GateFinding] = []
    for finding in findings where !rules.contains(where: { $0.rule == finding.rule }) {
      rules.append(finding)
    }
    let driver: JSONElement = [
      "name": "checker", "version": .string(Version.text),
      "rules": .array(rules.map(Self.rule)),
    ]
    let run: JSONElement = [
      "tool": ["driver": driver], "columnKind": "unicodeCodePoints",
      "results": .array(findings.map(Self.result)),
    ]
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
      "runs": [run],
    ]
  }

  private static func rule(_ finding: GateFinding) -> JSONElement {
    let sentence = finding.property?.sentence ?? finding.nameSentence
    return [
      "id": .string(finding.rule), "shortDescription": ["text": .string(sentence)],
      "fullDescription": ["text": .string("\(finding.nameSentence) \(sentence)")],
    ]
  }

  private static func result(_ finding: GateFinding) -> JSONElement {
    var physical: [JSONElement.Member] = [
      JSONElement.Member(
        key: "artifactLocation", value: ["uri": .string(URIPath.escaped(finding.path))])
    ]
    if let position = finding.position {
      physical.append(
        JSONElement.Member(
          key: "region",
          value: [
            "startLine": .integer(position.line), "startColumn": .integer(position.column),
          ]))
    }
    return [
      "ruleId": .string(finding.rule), "level": finding.isFailure ? "error" : "warning",
      "message": ["text": .string(finding.message)],
      "locations": [["physicalLocation": .object(physical)]],
      "partialFingerprints": ["gate/v1": .string(finding.fingerprint)],
    ]
  }
}

extension GateFinding {
  /// The meaning of the name, in one sentence.
  var nameSentence: String {
    if let direction = PropertyDifference.Direction(rawValue: name) { return direction.sentence }
    return switch name {
    case "counts": "The size of a model's state space moved."
    case "length": "A shortest counterexample has another length."
    case "rest": "Another answer to whether a protocol comes to rest."
    case "trace": "A saved trace no longer fits its model."
    case "untaken": "No model takes a step of a design any more."
    case "unviolated": "No model violates a property any more."
    case "invalid": "A model cannot be run."
    default: "A model was not explored to the end."
    }
  }

  /// What stays the same while lines move.
  var fingerprint: String { Checkpoints.fingerprint(Array("\(rule) \(path) \(message)".utf8)) }
}
