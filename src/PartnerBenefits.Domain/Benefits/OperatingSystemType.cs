namespace PartnerBenefits.Domain.Benefits;

/// <summary>The operating system type of the computers that a product goes on (walkthrough, 6c).</summary>
public enum OperatingSystemType
{
    WindowsX64,
    WindowsX86,
    LinuxX64,
}
