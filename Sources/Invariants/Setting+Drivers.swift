import Spec

/// An operation that currently drives a VM.
struct Driver: Equatable {
  /// The client's operation.
  let operation: Operation
  /// The host on which it runs.
  let host: Host
  /// Whether only the xenopsd's part of it is left.
  let isLeftToXenopsd: Bool

  /// The name in explanations: `VM.start on host1`.
  var phrase: String {
    "\(operation.phrase) \(isLeftToXenopsd ? "left to the xenopsd of" : "on") \(host.phrase)"
  }
}

extension Setting {
  /// Visits every client operation that drives a VM, each once.
  @inline(__always)
  func forEachDriver(of vm: VM, in pool: PoolView, _ visit: (Driver) -> Void) {
    for index in 0..<size.callCount where pool[call: index].hostCounter != 0 {
      let call = pool[call: index]
      guard call.vm == vm, call.barrier != .lost else { continue }
      let operation = program.instructions[Int(call.hostCounter)].operation
      guard operation.drivesVM else { continue }
      visit(Driver(operation: operation, host: call.host, isLeftToXenopsd: false))
    }
    for index in 0..<size.hostCount {
      let host = Host(index)
      let local = pool[host, vm]
      if local.operation.programCounter != 0 {
        let instruction = program.instructions[Int(local.operation.programCounter)]
        if instruction.servesClient, !hasCaller(host, vm, in: pool) {
          visit(Driver(operation: instruction.operation, host: host, isLeftToXenopsd: true))
        }
      }
      if local.receiver.programCounter != 0, receiverCanExecute(local, of: vm, in: pool),
        !isMigrating(vm, from: local.receiver.peer, in: pool)
      {
        visit(Driver(operation: .migrate, host: host, isLeftToXenopsd: true))
      }
    }
  }

  /// Whether a receiving half can still make its VM execute.
  ///
  /// It needs its domain. It also needs its stream as long as it still waits for a message from it.
  /// Until the memory has arrived, the source must have a domain with that memory.
  func receiverCanExecute(_ local: XenopsdRecord, of vm: VM, in pool: PoolView) -> Bool {
    let instruction = program.instructions[Int(local.receiver.programCounter)]
    guard local.receiver.programCounter != 0, instruction.executable.isMet(by: local) else {
      return false
    }
    let isHere = instruction.executable.isComplete(in: local)
    guard instruction.needsStream else { return isHere }
    guard local.receiver.stream != .broken else { return false }
    let source = pool[local.receiver.peer, vm]
    return isHere || local.receiver.stream == .memory
      || source.contains { $0.isExecuting || $0.has(.suspended) }
  }

  /// Whether a call waits for the operation that a host's xenopsd executes.
  private func hasCaller(_ host: Host, _ vm: VM, in pool: PoolView) -> Bool {
    for index in 0..<size.callCount {
      let call = pool[call: index]
      if call.vm == vm, call.host == host,
        program.awaitsOperation(at: Int(call.hostCounter))
      {
        return true
      }
    }
    return false
  }

  /// Whether the source's xapi or xenopsd is still migrating the VM.
  private func isMigrating(_ vm: VM, from source: Host, in pool: PoolView) -> Bool {
    for index in 0..<size.callCount {
      let call = pool[call: index]
      if call.hostCounter != 0, call.vm == vm, call.host == source,
        program.instructions[Int(call.hostCounter)].operation == .migrate
      {
        return true
      }
    }
    let instruction = program.instructions[Int(pool[source, vm].operation.programCounter)]
    return instruction.servesClient && instruction.operation == .migrate
  }
}
