//! The servers of the jobs that the present request has started.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use crate::heap::ThreadOwned;
use crate::jobs::Job;
use crate::php::host::Server;

/// A server that several objects of one job share.
pub type Shared = Rc<RefCell<Server>>;

/// A job, and who serves it; nobody does in another request than the one that started it: what the job asks is refused
/// once that has ended, and until then it is another thread of PHP that may answer.
pub type Served = (Arc<Job>, Option<Shared>);

/// Those of jobs that are not done, so that a job which PHP holds no object of is served as well once it is found.
static SERVERS: ThreadOwned<Vec<(Arc<Job>, Shared)>> = ThreadOwned::new();

/// Remembers who serves a job. May run destructors of PHP objects.
pub fn add(job: &Arc<Job>, server: Server) -> Shared {
    let server = Rc::new(RefCell::new(server));
    let forgotten: Vec<_> = SERVERS.with_borrow_mut(|servers| {
        let (done, going) = std::mem::take(servers).into_iter().partition(|(job, _)| job.is_done());
        *servers = going;
        servers.push((Arc::clone(job), Rc::clone(&server)));
        done
    });
    // Outside of the borrow: what they hold may be PHP objects with destructors.
    drop(forgotten);
    server
}

/// Returns the server of a job that the present request has started.
pub fn find(job: &Arc<Job>) -> Option<Shared> {
    SERVERS.with_borrow(|servers| {
        let found = servers.iter().find(|(known, _)| Arc::ptr_eq(known, job));
        found.map(|(_, server)| Rc::clone(server))
    })
}

/// Returns the jobs that go on which the present request has started, and who serves them, but for those that are left out
/// and those whose host function has ended them.
pub fn of_others(left_out: &[Served]) -> Vec<Served> {
    SERVERS.with_borrow(|servers| {
        let is_other = |job: &Arc<Job>| !left_out.iter().any(|(known, _)| Arc::ptr_eq(known, job));
        let serves = |server: &Shared| server.try_borrow().is_ok_and(|server| !server.is_over());
        let others = servers.iter().filter(|(job, server)| !job.is_done() && is_other(job) && serves(server));
        others.map(|(job, server)| (Arc::clone(job), Some(Rc::clone(server)))).collect()
    })
}

/// Forgets all: the request has ended, and nothing of PHP may be held any longer. Jobs that ask for something of it do
/// not wait for it until their limits: they would keep a VM from the requests that follow.
pub fn clear() {
    let servers = SERVERS.take();
    for (job, _) in &servers {
        job.orphan();
    }
    drop(servers);
}
