import Testing

@testable import Explorer

@Test func `the machine has a processor and memory, and this process uses some of it`() {
  #expect(Machine.processorCount >= 1)
  #expect(Machine.memoryBytes > 1 << 20)
  #expect(Machine.residentBytes > 1 << 20)
  #expect(Machine.residentBytes < Machine.memoryBytes)
}

@Test func `a file that exists has its text, and one that does not has none`() {
  #expect(SystemFile.text(of: "/proc/self/none") == nil)
  #expect(SystemFile.text(of: "/proc/self/statm")?.hasSuffix("\n") == true)
}

@Test func `limits of control groups are read from each group and its enclosing groups`() {
  #expect(
    ControlGroup.limitFiles("0::/system.slice/docker-1.scope\n") == [
      "/sys/fs/cgroup/system.slice/docker-1.scope/memory.max",
      "/sys/fs/cgroup/system.slice/memory.max", "/sys/fs/cgroup/memory.max",
    ])
  #expect(
    ControlGroup.limitFiles("5:cpu,cpuacct:/a\n4:memory:/b\n1:name=systemd:/c\n") == [
      "/sys/fs/cgroup/memory/b/memory.limit_in_bytes",
      "/sys/fs/cgroup/memory/memory.limit_in_bytes",
    ])
}

@Test func `inside a container the group itself is mounted`() {
  #expect(ControlGroup.limitFiles("0::/\n") == ["/sys/fs/cgroup/memory.max"])
  #expect(ControlGroup.limitFiles("0::/../..\n") == ["/sys/fs/cgroup/memory.max"])
}

@Test func `a text that is not a list of groups names no file`() {
  for text in ["", "\n", "0:", "nonsense", "1:cpu:/a"] {
    #expect(ControlGroup.limitFiles(text).isEmpty, "\(text)")
  }
}

@Test func `a limit is a number, and max means no limit`() {
  #expect(ControlGroup.limit("1073741824\n") == 1 << 30)
  for text in ["max\n", "", "\n", "-1\n", "0\n", "9223372036854775808\n", "1 2\n"] {
    #expect(ControlGroup.limit(text) == nil, "\(text)")
  }
}
