//! The registers of interrupted code, as the kernel hands them to signal handlers, and the one that counts time: all of the
//! pool that depends on the kind of processor.

use corosensei::trap::TrapHandlerRegs;

/// Reads the register that counts up as time passes, at a pace of its own: the time-stamp counter of x86-64, the virtual counter of
/// `AArch64`. Cores may differ a little.
#[inline]
pub(super) fn time_counter() -> u64 {
    #[cfg(target_arch = "x86_64")]
    // SAFETY: every x86-64 processor has the instruction, and Linux lets programs use it.
    unsafe {
        core::arch::x86_64::_rdtsc()
    }
    #[cfg(target_arch = "aarch64")]
    {
        let count: u64;
        // SAFETY: Linux lets programs read the register, which changes nothing.
        unsafe { core::arch::asm!("mrs {}, cntvct_el0", out(reg) count, options(nomem, nostack, preserves_flags)) };
        count
    }
}

/// Returns the stack pointer of the interrupted code.
///
/// # Safety
/// The context is the one that the kernel has passed to the handler.
pub(super) unsafe fn stack_pointer(context: *mut libc::c_void) -> usize {
    // SAFETY: the caller's promise.
    let machine = unsafe { &(*context.cast::<libc::ucontext_t>()).uc_mcontext };
    #[cfg(target_arch = "x86_64")]
    let address = machine.gregs[place_of(libc::REG_RSP)].cast_unsigned();
    #[cfg(target_arch = "aarch64")]
    let address = machine.sp;
    usize::try_from(address).unwrap_or_default()
}

/// Sets where the interrupted code goes on.
///
/// # Safety
/// As for [`stack_pointer`]; the registers were made for the stack that was interrupted.
pub(super) unsafe fn set(context: *mut libc::c_void, registers: &TrapHandlerRegs) {
    // SAFETY: the caller's promise.
    let machine = unsafe { &mut (*context.cast::<libc::ucontext_t>()).uc_mcontext };
    #[cfg(target_arch = "x86_64")]
    for (register, value) in [
        (libc::REG_RIP, registers.rip),
        (libc::REG_RSP, registers.rsp),
        (libc::REG_RBP, registers.rbp),
        (libc::REG_RDI, registers.rdi),
        (libc::REG_RSI, registers.rsi),
    ] {
        machine.gregs[place_of(register)] = value.cast_signed();
    }
    #[cfg(target_arch = "aarch64")]
    {
        machine.pc = registers.pc;
        machine.sp = registers.sp;
        for (register, value) in [(0, registers.x0), (1, registers.x1), (29, registers.x29), (30, registers.lr)] {
            machine.regs[register] = value;
        }
    }
}

/// The place of a register in the kernel's list.
#[cfg(target_arch = "x86_64")]
fn place_of(register: i32) -> usize {
    usize::try_from(register).unwrap_or_default()
}
