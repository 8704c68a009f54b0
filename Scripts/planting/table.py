"""The table of faults and of the tests that noticed them."""

def row(number, place, title, seconds, noticed):
    return (f"{number:>3}  {place[:38]:38}  {title[:66]:66}  {seconds:>7}  {noticed}")


def head():
    return row("no.", "file", "fault", "seconds", "noticed by")


def line(fault, notice):
    place = fault.file.split("/")[0] + " " + fault.file.split("/")[-1].removesuffix(".swift")
    return row(fault.number, place, fault.title, f"{notice.seconds:.1f}", notice.text)


def summary(faults, unnoticed):
    """What the table comes to."""
    if not unnoticed:
        return f"every one of {len(faults)} faults is noticed"
    lines = [f"{len(unnoticed)} of {len(faults)} faults are not noticed:"]
    return "\n".join(lines + [fault.text for fault in unnoticed])
