/// Numbers for people, the same in every locale.
enum NumberFormat {
  /// A number with thousands separators: `1,234,567`.
  static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }

  /// A ratio of two numbers, neither of them negative, rounded to tenths: `9.3`.
  static func tenths(_ number: Int, over divisor: Int) -> String {
    let tenths = Int((Double(number) / Double(max(1, divisor)) * 10).rounded())
    return "\(grouped(tenths / 10)).\(tenths % 10)"
  }

  /// A number of bytes in the largest unit that it fills: `512 B`, `1.5 GiB`, `120 MiB`.
  static func size(_ bytes: Int) -> String {
    let units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]
    var unit = 0
    var tenths = bytes.magnitude.multipliedFullWidth(by: 10)
    let thousandth = UInt(10240)
    while tenths.high > 0 || tenths.low >= thousandth, unit < units.count - 1 {
      tenths.low = tenths.low >> 10 | tenths.high << 54
      tenths.high >>= 10
      unit += 1
    }
    let sign = bytes < 0 ? "-" : ""
    let whole = tenths.low / 10
    let fraction = unit > 0 && whole < 100 && tenths.low % 10 > 0 ? ".\(tenths.low % 10)" : ""
    return "\(sign)\(whole)\(fraction) \(units[unit])"
  }

  /// A duration with two or three digits: `0.012 s`, `3.4 s`, `2 min 5 s`, `1 h 2 min`.
  static func duration(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let milliseconds = attoseconds / 1_000_000_000_000_000
    return switch seconds {
    case ..<1: "\(seconds).\(padded(milliseconds, to: 3)) s"
    case ..<60: "\(seconds).\(milliseconds / 100) s"
    case ..<3600: "\(seconds / 60) min \(seconds % 60) s"
    default: "\(seconds / 3600) h \(seconds % 3600 / 60) min"
    }
  }

  private static func padded(_ number: Int64, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
