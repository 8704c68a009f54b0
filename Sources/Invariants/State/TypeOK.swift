import Spec

/// The state is well formed.
///
/// Guards the model, not the design: a domain has metadata, a dead daemon has no thread, an event
/// concerns a known VM, an operation in a queue has something before it, a stream has an end, and the
/// mark of a reboot has an operation. Where a design renames domain and metadata in two steps, a
/// domain may have no metadata.
struct TypeOK: StateProperty {
  static let name = "TypeOK"
  static let sentence = "The state of the pool is well formed."
  static let subject = "no state"
  static let reads: StateParts = [
    .host(.xapi, of: .any), .host(.xenopsd, of: .any), .host(.power, of: .any),
    .host(.servesCalls, of: .any), .thread(.background), .thread(.inspection), .pool(.master),
    calls,
    .xenopsd(.isDirty, of: .any), .copies(of: .any),
    .xenopsd(.operationCounter, of: .any), .xenopsd(.isStreaming, of: .any),
    .xenopsd(.isRebooting, of: .any), .xenopsd(.isIgnored, of: .any),
    .xenopsd(.receiverCounter, of: .any), .xenopsd(.queuedCounter, of: .any),
    .xenopsd(.queuedImport, of: .any),
    .xenopsd(.stream, of: .any),
  ]

  /// Whether a domain can lose its metadata.
  private var partsRenames = false

  mutating func prepare(for machine: PoolMachine) {
    partsRenames = machine.program.partsRenames
  }

  func judgement(of pool: PoolView, in setting: Setting) -> Judgement {
    for host in setting.hosts {
      let (xapi, xenopsd) = (pool[host].xapi, pool[host].xenopsd)
      if pool[host].power != .on, xapi != .down || xenopsd != .down { return .violated }
      // A xapi that is up needs no more checks.
      if xapi == .down {
        if pool.hasThreads(on: host) { return .violated }
      } else if xapi != .up, pool[host].background.programCounter == 0 {
        return .violated
      }
      if pool[host].servesCalls, !xapi.isStarting { return .violated }
      for vm in setting.vms
      where !pool.isUnused(host, vm) && !isWellFormed(pool[host, vm], xenopsd: xenopsd) {
        return .violated
      }
    }
    for index in 0..<setting.size.callCount where !pool.isUnused(call: index) {
      let call = pool[call: index]
      if call.isFree { return .violated }
      if call.hostCounter != 0, pool[call.host].xapi != .up, !pool[call.host].servesCalls {
        return .violated
      }
      if call.masterCounter != 0, !call.isOfOtherMaster, pool[pool.master].xapi == .down {
        return .violated
      }
      if call.isConnected || call.isQueued, call.hostCounter == 0 { return .violated }
    }
    return .holds
  }

  static func explanation(of violation: Violation) -> String {
    "the state is not well formed, which is a mistake of this program"
  }

  /// A slot that is in use has a call.
  private static let calls: StateParts = CallField.allCases.reduce(into: []) {
    $0.formUnion(.call($1, of: .any))
  }

  @inline(__always)
  private func isWellFormed(_ local: XenopsdRecord, xenopsd: Daemon) -> Bool {
    if local.hasCopies {
      let hasMisplacedCopy = local.contains { copy in
        !copy.has(.none) ? !copy.isPresent && !partsRenames : copy.isSurvivable
      }
      if hasMisplacedCopy { return false }
    }
    if local.isDirty, !local[.original].isPresent { return false }
    if xenopsd != .up, !local.isIdle || local.isDirty || local.queuedCounter != 0 { return false }
    if local.queuedCounter != 0, local.isIdle, local.queuedImport == .none { return false }
    if local.operation.programCounter == 0, local.operation.isStreaming { return false }
    if local.operation.programCounter == 0,
      local.operation.isRebooting || local.operation.isIgnored
    {
      return false
    }
    if local.receiver.programCounter != 0, local.receiver.stream == .none { return false }
    return true
  }
}

extension Property {
  /// See ``TypeOK``.
  public static let typeOK = Property(TypeOK.self)
}
