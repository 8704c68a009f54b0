import Spec

extension PoolState {
  /// What differs from another state, as `subject, field: before → after`, in the order of facts.
  func changes(to after: PoolState, _ size: PoolSize) -> [String] {
    zip(everything(of: size), after.everything(of: size)).compactMap { before, after in
      before.value == after.value ? nil : "\(before.label): \(before.value) → \(after.value)"
    }
  }

  /// The bytes of the state: not one field can hide from them.
  var bytes: [UInt8] { withUnsafeBytes(of: self) { Array($0) } }

  /// The facts of a trace, and behind them every field that traces do not show.
  private func everything(of size: PoolSize) -> [(label: String, value: String)] {
    var list = facts(of: size).map { (label: "\($0.subject), \($0.field)", value: $0.value) }
    func add(_ label: String, _ value: some Any) { list.append((label, "\(value)")) }

    for vm in 0..<size.vmCount { add("vm\(vm) stop wanted", self[VM(vm)].stopWanted) }
    for index in 0..<size.hostCount {
      let host = Host(index)
      add("host\(index) background at", self[host].background.programCounter)
      add("host\(index) background vm", self[host].background.vm.words)
      add("host\(index) background knows", self[host].background.knowledge.rawValue)
      for vm in 0..<size.vmCount {
        let local = self[host, VM(vm)]
        add("host\(index) vm\(vm) operation at", local.operation.programCounter)
        add("host\(index) vm\(vm) operation peer", local.operation.peer.words)
        add("host\(index) vm\(vm) streaming", local.operation.isStreaming)
        add("host\(index) vm\(vm) receiver at", local.receiver.programCounter)
        add("host\(index) vm\(vm) receiver peer", local.receiver.peer.words)
        for name in Name.allCases {
          add("host\(index) vm\(vm) \(name.spelling) survivable", local[name].isSurvivable)
        }
      }
    }
    for index in 0..<size.callCount {
      let call = self[call: index]
      add("call\(index) master at", call.masterCounter)
      add("call\(index) host at", call.hostCounter)
      add("call\(index) vm", call.vm.words)
      add("call\(index) host", call.host.words)
      add("call\(index) chosen", call.chosen.words)
      add("call\(index) connected", call.isConnected)
    }
    for operation in Operation.allCases { add("budget \(operation.spelling)", budgets[operation]) }
    for action in GuestAction.allCases { add("budget \(action.spelling)", budgets[action]) }
    for fault in Fault.allCases { add("budget \(fault.spelling)", budgets[fault]) }
    return list
  }
}
