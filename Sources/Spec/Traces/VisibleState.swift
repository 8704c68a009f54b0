/// What an observer sees of a pool: for each VM, `power_state` and `resident_on` in the database, and the
/// hosts that execute it.
///
/// That is what decides whether a VM runs, where, and whether somebody may start it. Locks
/// (`current_operations`) and reservations (`scheduled_to_be_resident_on`) are not seen: they are means
/// of the protocol, and nearly every change of a design moves them.
public struct VisibleState: Hashable, Sendable {
  /// For each VM, from the lowest bits on: `power_state`, `resident_on`, and for each host the number of
  /// domains that execute.
  private var code: UInt128 = 0
  private let size: UInt8

  private static let powerStateBits = 2
  private static let residentOnBits = 3
  private static let countBits = 3
  private static let vmBits = powerStateBits + residentOnBits + countBits * Host.maximumCount

  /// What an observer sees of a state.
  public init(_ pool: PoolState, _ size: PoolSize) {
    self.size = UInt8(size.vmCount)
    for vm in (0..<size.vmCount).map({ VM($0) }) {
      var (word, shift) = (0, 0)
      func add(_ value: Int, _ bits: Int) {
        word |= value << shift
        shift += bits
      }
      add(Int(pool[vm].powerState.rawValue), Self.powerStateBits)
      add(Int(pool[vm].residentOn.rawValue), Self.residentOnBits)
      for host in 0..<size.hostCount {
        let copies = pool[Host(host), vm].copies
        add(copies.indices.count { copies[$0].isExecuting }, Self.countBits)
      }
      code |= UInt128(word) << UInt128(vm.index * Self.vmBits)
    }
  }

  /// What is seen, one line for each VM.
  public var phrases: [String] { (0..<Int(size)).map { phrase(of: VM($0)) } }

  /// What is seen of the VMs that look different in another state; of all if none does.
  public func phrases(differingFrom other: VisibleState) -> [String] {
    let different = (0..<Int(size)).filter { word(of: VM($0)) != other.word(of: VM($0)) }
    return different.isEmpty ? phrases : different.map { phrase(of: VM($0)) }
  }

  private func word(of vm: VM) -> Int {
    Int(truncatingIfNeeded: code >> UInt128(vm.index * Self.vmBits)) & (1 << Self.vmBits - 1)
  }

  private func phrase(of vm: VM) -> String {
    var rest = word(of: vm)
    func take(_ bits: Int) -> Int {
      defer { rest >>= bits }
      return rest & (1 << bits - 1)
    }
    let powerState = PowerState(rawValue: UInt8(take(Self.powerStateBits))) ?? .halted
    let residentOn = HostReference(rawValue: UInt8(take(Self.residentOnBits)))
    let hosts = (0..<Host.maximumCount).flatMap { host in
      Array(repeating: Host(host).phrase, count: take(Self.countBits))
    }
    let executing = hosts.isEmpty ? "no host" : hosts.joined(separator: " and ")
    return "\(vm.phrase): power_state \(powerState.phrase), resident_on \(residentOn.phrase), "
      + "executed by \(executing)"
  }
}
