namespace PartnerBenefits.Domain.Benefits;

public enum OperatingSystemType
{
    WindowsX64,
    WindowsX86,
    LinuxX64,
}
