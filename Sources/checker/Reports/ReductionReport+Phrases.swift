import Spec

extension ReductionReport {
  /// The lines of a report: what is alike, what only seems alike, and what is merged.
  var lines: [String] {
    var lines: [String] = []
    let sizes = savingPhrase
    if !groups.isEmpty, !sizes.isEmpty {
      lines.append("symmetry: \(groups.joined(separator: "; ")); \(sizes)")
    }
    if case .order(let procedure) = likeness.hostObstacle {
      lines.append("no symmetry of hosts: \(procedure) takes them up one after the other")
    }
    if case .order(let procedure) = likeness.vmObstacle {
      lines.append("no symmetry of VMs: \(procedure) takes them up one after the other")
    }
    if mergedCount > 0 {
      let steps = mergedCount == 1 ? "1 step" : "\(NumberFormat.grouped(mergedCount)) steps"
      lines.append("merged: \(steps) that touch only their thread's locals")
    }
    return lines
  }

  /// The groups of alike things: `host1 and host2 are alike`.
  private var groups: [String] {
    let things = likeness.hosts.map { $0.map(\.phrase) } + likeness.vms.map { $0.map(\.phrase) }
    return things.map { "\(Phrases.list($0, "and")) are alike" }
      + (likeness.hasCalls ? ["calls are alike"] : [])
  }

  /// The saving: `1,184 states stand for 2,367 (2.0x)`.
  private var savingPhrase: String {
    guard let all = statesStoodFor, let most = statesStoodForAtMost, most > states else {
      return ""
    }
    let factor = (Double(most) / Double(max(1, states)) * 10).rounded() / 10
    return "\(NumberFormat.grouped(states)) states stand for \(most == all ? "" : "at most ")"
      + "\(NumberFormat.grouped(most)) (\(factor)x)"
  }

  /// The report as JSON.
  var element: JSONElement {
    [
      "symmetry": .object(present: [
        "isOn": .boolean(settings.usesSymmetry),
        "hosts": .array(likeness.hosts.map { .array($0.map { .string($0.phrase) }) }),
        "hostsReason": likeness.hostObstacle.map { .string($0.phrase) },
        "vms": .array(likeness.vms.map { .array($0.map { .string($0.phrase) }) }),
        "vmsReason": likeness.vmObstacle.map { .string($0.phrase) },
        "calls": .boolean(likeness.hasCalls),
        "statesStoodFor": statesStoodFor.map { .integer($0) },
        "statesStoodForAtMost": statesStoodForAtMost.map { .integer($0) },
      ]),
      "merging": [
        "isOn": .boolean(settings.mergesSteps),
        "steps": .array(mergedSteps.map { .string($0) }),
        "count": .integer(mergedCount),
      ],
    ]
  }
}

extension Likeness.Obstacle {
  /// Why hosts or VMs are not interchangeable.
  var phrase: String {
    switch self {
    case .switchedOff: "switched off"
    case .nothingAlike: "no two are alike"
    case .order(let procedure): "\(procedure) takes them up one after the other"
    }
  }
}
