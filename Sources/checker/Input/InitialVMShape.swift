import Spec

extension JSONShape where Value == [InitialVM] {
  /// The initial place of each VM; every VM of the pool must be named exactly once.
  static func initialVMs(_ size: ModelSize, isSizeKnown: Bool) -> JSONShape {
    let entries = JSONShape<[(vm: Int, place: InitialVM)]>.array(of: .initialVM(size))
    return entries.map { list, node, context in
      if list.isEmpty {
        context.note(
          "found no initial state, expected where each VM is", at: node.position,
          remedy: "for example { \"vm\": 0, \"running\": { \"on\": 0 } }")
        return nil
      }
      guard isSizeKnown else { return list.map(\.place) }
      var places: [InitialVM] = []
      for vm in 0..<size.vms {
        let matching = list.filter { $0.vm == vm }
        if matching.count != 1 {
          let found = matching.isEmpty ? "nothing about vm \(vm)" : "vm \(vm) more than once"
          context.note("found \(found), expected every VM once", at: node.position)
        }
        places.append(matching.first?.place ?? .halted)
      }
      return places
    }
  }
}

extension JSONShape where Value == (vm: Int, place: InitialVM) {
  fileprivate static func initialVM(_ size: ModelSize) -> JSONShape {
    .object { reader in
      let vm = reader.required("vm", .integer(in: 0...(size.vms - 1)))
      let running = reader.optional("running", .runningOn(size))
      let halted = reader.optional("halted", .isTrue)
      let suspended = reader.optional("suspended", .isTrue)
      let powerStates = ["running", "halted", "suspended"]
      let given = reader.keys.filter { powerStates.contains($0) }
      guard given.count == 1 else {
        let list = Phrases.quotedList(powerStates, "or")
        reader.note("found \(given.count) power states, expected one of \(list)", at: "vm")
        return nil
      }
      guard let vm else { return nil }
      if let running { return (vm, .running(Host(running))) }
      if halted != nil { return (vm, .halted) }
      return suspended != nil ? (vm, .suspended) : nil
    }
  }
}

extension JSONShape where Value == Int {
  fileprivate static func runningOn(_ size: ModelSize) -> JSONShape {
    .object { reader in reader.required("on", .integer(in: 0...(size.hosts - 1))) }
  }
}
