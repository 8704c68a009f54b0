import Glibc

/// What the machine has to offer.
public enum Machine {
  /// The number of processors that are online, at least 1.
  public static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The bytes of physical memory.
  public static var memoryBytes: Int {
    max(1, sysconf(Int32(_SC_PHYS_PAGES))) * max(1, sysconf(Int32(_SC_PAGESIZE)))
  }
}
