/// Questions about hosts in the database.
extension ReadablePool {
  /// `is_valid_ref`: whether a reference refers to a host whose record exists.
  @inlinable @inline(__always) public func isValid(_ reference: HostReference) -> Bool {
    guard let host = reference.host else { return false }
    return !self[host].isForgotten
  }

  /// Whether a VM is resident on a host, by a valid reference.
  @inlinable @inline(__always) public func isResident(_ vm: VM, on host: Host) -> Bool {
    self[vm].residentOn == HostReference(host) && !self[host].isForgotten
  }
}
